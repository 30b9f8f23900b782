import {
  governanceBody,
  parseEntityRef,
  resolveReferences,
  stringifyEntityRef,
} from '@backstage-data-mesh/model';
import type { Bodies } from './readBodies';

/** What bodies decide on, in their words and the order of letters. */
export function decisionWords(bodies: Bodies['bodies']): string[] {
  const words = bodies.flatMap(({ entity }) =>
    (entity.spec.decisionRights ?? []).map(({ decision }) => decision),
  );
  return [...new Set(words)].sort();
}

/** The ref that is asked for, in normal form; a bare name is a domain's. */
export function refOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const parsed = parseEntityRef(text.trim(), { kind: 'Domain' });
  return parsed.ok ? stringifyEntityRef(parsed.value) : undefined;
}

/** The domains that bodies decide for, as refs in the order of letters. */
export function domainsOfScopes(bodies: Bodies['bodies']): string[] {
  const refs = bodies.flatMap(({ entity }) =>
    resolveReferences(governanceBody, entity)
      .of('scope.domains')
      .map(({ ref }) => ref),
  );
  return [...new Set(refs)].sort();
}
