import { quote } from '@backstage-data-mesh/model';
import type { Contract } from '../contract/standards/contract';
import { isEqual } from '../memory/canonical';
import { change, type Change } from './change';
import { diffSchema } from './diffElements';
import { diffPromises } from './diffPromises';
import { diffServers } from './diffServers';

/**
 * What changed between two revisions of a contract, apart from its version. The
 * impacts follow the difference format that Bitol discusses for its standards,
 * with service levels added: a promise that became weaker is a break.
 *
 * @public
 */
export function diffContracts(before: Contract, after: Contract): Change[] {
  return [
    ...diffSchema(before.schema, after.schema),
    ...diffServers(before.servers, after.servers),
    ...diffPromises(before.slaProperties, after.slaProperties),
    ...diffFields(before, after),
  ];
}

const COMPARED = ['version', 'schema', 'servers', 'slaProperties'];

/** Everything else, also what is not read here. */
function diffFields(before: Contract, after: Contract): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter(key => !COMPARED.includes(key))
    .filter(key => !isEqual(before[key], after[key]))
    .sort()
    .map(key => change('field-changed', key, `${quote(key)} changed`));
}

/** The property that says whether a contract keeps its consumers working. */
export const COMPATIBILITY = 'data-mesh/compatibility';

/**
 * True unless both revisions say `none` under `data-mesh/compatibility` in
 * their `customProperties`: when the mode itself changes, the stricter counts.
 *
 * @public
 */
export function keepsCompatibility(before: Contract, after: Contract): boolean {
  return [before, after].some(
    ({ customProperties = [] }) =>
      !customProperties.some(
        ({ property, value }) => property === COMPATIBILITY && value === 'none',
      ),
  );
}
