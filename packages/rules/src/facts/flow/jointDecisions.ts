import {
  governanceBody,
  referencesOf,
  type FieldName,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
  type References,
} from '@backstage-data-mesh/model';

/** A decision that no other of its body replaced, and who took it. */
export interface StandingDecision {
  readonly body: MeshNode;
  readonly decision: Decision;
}

type Decision = NonNullable<GovernanceBodyEntity['spec']['decisions']>[number];

/** What governance bodies decided on several entities together. */
export interface JointDecisions {
  /**
   * The decisions that list an entity of each side, and those that list nothing:
   * they are about all for whom their body decides.
   */
  between(
    some: readonly string[],
    others: readonly string[],
  ): readonly StandingDecision[];
  /** True where there are more decisions that list nothing than are looked at. */
  readonly isCut: boolean;
  /** True when one decision lists an entity of each side. */
  isBetween(some: readonly string[], others: readonly string[]): boolean;
}

/** Very many decisions that list nothing are looked at in part: `isCut`. */
const MAX_GENERAL = 1_000;

/**
 * Reads the decisions of governance bodies that no other of their decisions
 * replaced; of bodies of one type, where one is given.
 */
export function readJointDecisions(
  graph: MeshGraph,
  type?: GovernanceBodyEntity['spec']['type'],
): JointDecisions {
  const decisionsOn = new Map<string, StandingDecision[]>();
  const general: StandingDecision[] = [];
  let isCut = false;
  for (const body of graph.ofKind(governanceBody)) {
    const entity = graph.get(governanceBody, body);
    if (!entity || (type && entity.spec.type !== type)) continue;
    const references = referencesOf(graph, governanceBody, body);
    for (const { decision, refs } of readStanding(entity, references)) {
      const standing = { body, decision };
      if (refs.length === 0) {
        if (general.length < MAX_GENERAL) general.push(standing);
        else isCut = true;
      }
      for (const ref of refs) {
        const known = decisionsOn.get(ref);
        if (known) known.push(standing);
        else decisionsOn.set(ref, [standing]);
      }
    }
  }
  const on = (refs: readonly string[]) =>
    new Set(refs.flatMap(ref => decisionsOn.get(ref) ?? []));
  const onBoth = (some: readonly string[], others: readonly string[]) => {
    const known = on(some);
    return [...on(others)].filter(standing => known.has(standing));
  };
  return {
    between: (some, others) => [...onBoth(some, others), ...general],
    isCut,
    isBetween: (some, others) => onBoth(some, others).length > 0,
  };
}

/** The decisions in force, with the refs that each is about. */
function readStanding(
  body: GovernanceBodyEntity,
  references: References<FieldName<GovernanceBodyEntity>>,
): { readonly decision: Decision; readonly refs: readonly string[] }[] {
  const decisions = body.spec.decisions ?? [];
  const replaced = new Set(decisions.flatMap(d => d.supersedes ?? []));
  const listedIn = references.targetsByIndex('decisions.appliesTo');
  return decisions.flatMap((decision, index) =>
    replaced.has(decision.id)
      ? []
      : { decision, refs: listedIn(index).map(({ ref }) => ref) },
  );
}
