import { quote } from '@backstage-data-mesh/model';
import type { Contract } from '../contract/standards/contract';
import { isEqual } from '../memory/canonical';
import { change, type Change } from './change';
import { pairUp } from './pairUp';

type Server = NonNullable<Contract['servers']>[number];

/** What of a server leads a reader to the data. */
const ADDRESS = [
  'type',
  'account',
  'bucket',
  'catalog',
  'database',
  'dataset',
  'endpointUrl',
  'format',
  'host',
  'location',
  'path',
  'port',
  'project',
  'schema',
  'serviceName',
  'stream',
  'topic',
] as const;

/** What changed in where the data is; servers for trying out promise nothing. */
export function diffServers(
  before: readonly Server[] = [],
  after: readonly Server[] = [],
): Change[] {
  const { kept, removed, added } = pairUp(before, after, [
    ({ id }) => id,
    ({ server }) => server,
  ]);
  const name = ({ server = '' }: Server) => quote(server);
  return [
    ...removed.map(server =>
      change(
        isForTrials(server) ? 'field-changed' : 'server-removed',
        'servers',
        `server ${name(server)} was removed`,
      ),
    ),
    ...added.map(server =>
      change('server-added', 'servers', `server ${name(server)} was added`),
    ),
    ...kept.flatMap(([old, server]) => diffServer(old, server)),
  ];
}

function diffServer(before: Server, after: Server): Change[] {
  if (isEqual(before, after)) return [];
  const name = quote(before.server ?? '');
  const moved = ADDRESS.filter(
    field =>
      before[field] !== undefined && !isEqual(before[field], after[field]),
  );
  return moved.length > 0 && !isForTrials(before)
    ? moved.map(field =>
        change(
          'server-changed',
          'servers',
          `${quote(field)} of server ${name} changed from ${show(before[field])} to ${show(after[field])}`,
        ),
      )
    : [
        change(
          'field-changed',
          'servers',
          `what is said of server ${name} changed`,
        ),
      ];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : quote(String(value).slice(0, 200));
}

function isForTrials({ environment = '' }: Server): boolean {
  return /^(dev|test|qa|uat|stag|sandbox)/i.test(environment);
}
