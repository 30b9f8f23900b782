import {
  governanceBody,
  referencesOf,
  type FieldName,
  type GovernanceBodyEntity,
  type MeshGraph,
  type References,
} from '@backstage-data-mesh/model';

/** Which entities governance bodies decided on together. */
export interface Agreements {
  /** True when one decision in force lists an entity of each side. */
  isBetween(some: readonly string[], others: readonly string[]): boolean;
}

/**
 * Reads the decisions of governance bodies that no other of their decisions
 * replaced; of bodies of one type, where one is given.
 */
export function readAgreements(
  graph: MeshGraph,
  type?: GovernanceBodyEntity['spec']['type'],
): Agreements {
  const decisionsOn = new Map<string, number[]>();
  let count = 0;
  for (const node of graph.ofKind(governanceBody)) {
    const body = graph.get(governanceBody, node);
    if (!body || (type && body.spec.type !== type)) continue;
    const references = referencesOf(graph, governanceBody, node);
    for (const refs of listedTogether(body, references)) {
      const number = count++;
      for (const ref of refs) {
        const numbers = decisionsOn.get(ref);
        if (numbers) numbers.push(number);
        else decisionsOn.set(ref, [number]);
      }
    }
  }
  const decisions = (refs: readonly string[]) =>
    refs.flatMap(ref => decisionsOn.get(ref) ?? []);
  return {
    isBetween(some, others) {
      const known = new Set(decisions(some));
      return decisions(others).some(number => known.has(number));
    },
  };
}

/** The refs that each decision in force is about. */
function listedTogether(
  body: GovernanceBodyEntity,
  references: References<FieldName<GovernanceBodyEntity>>,
): string[][] {
  const decisions = body.spec.decisions ?? [];
  const replaced = new Set(decisions.flatMap(d => d.supersedes ?? []));
  const listedIn = references.byIndex('decisions.appliesTo');
  return decisions.flatMap(({ id }, index) =>
    replaced.has(id) ? [] : [listedIn(index).map(({ ref }) => ref)],
  );
}
