import {
  createMeshItem,
  buildMeshGraph,
  governanceBody,
  quote,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import { createJudge, type JudgeTerms } from '../evaluate/createJudge';
import type { Evaluation } from '../evaluate/evaluation';
import type { Policy } from '../governance/policies';
import {
  aggregateByDomain,
  aggregateByOwner,
  aggregateByRegion,
  type Aggregates,
} from '../scorecard/aggregate';
import { compareRuns, type RunFinding } from '../scorecard/compareRuns';
import {
  compareTallies,
  count,
  EMPTY_TALLY,
  tallyOf,
  type OpenTally,
  type Tally,
} from '../scorecard/tally';
import { subjectName } from '../wording/names';

/** A policy to look at before it counts. @public */
export interface PreviewedPolicy {
  /** The ref of the body. */
  readonly body: string;
  /** Its id in the body, or the policy as it would be written there. */
  readonly policy: string | Policy;
}

/** How those fare who belong to somebody. @public */
export interface PreviewShare {
  /** The ref of a domain or owner, or the name of a region. */
  readonly name: string;
  /** By the rules of the policy, as if it counted. */
  readonly tally: Tally;
  /** The entities that are judged. */
  readonly entities: number;
}

/** What a policy would do if it counted today. @public */
export interface PolicyPreview {
  readonly body: string;
  readonly policy: string;
  /** The rules that it turns on, tightens or changes, by id. */
  readonly rules: readonly string[];
  /** Findings that would come, and that would go, by their keys. */
  readonly appeared: readonly RunFinding[];
  readonly resolved: readonly RunFinding[];
  /** How its rules would end where they apply. */
  readonly tally: Tally;
  /** Worst first; an entity counts for each around it, too. */
  readonly byDomain: readonly PreviewShare[];
  readonly byOwner: readonly PreviewShare[];
  readonly byRegion: readonly PreviewShare[];
}

/** A preview, or why there is none. @public */
export type PolicyPreviewResult =
  | ({ readonly ok: true } & PolicyPreview)
  | {
      readonly ok: false;
      readonly field: 'body' | 'policy';
      readonly message: string;
    };

/** What a preview is asked with. @public */
export interface PreviewTerms extends JudgeTerms {
  /** The mesh as it was judged already, by the same terms. */
  readonly before?: Evaluation;
}

/**
 * Tells who would fail if a policy were enforced today, before it is switched
 * on: a draft, one in grace, or one that nobody has written yet. Wider floors
 * and waivers count as ever.
 *
 * @public
 */
export function previewPolicy(
  graph: MeshGraph,
  { before: judged, ...terms }: PreviewTerms,
  { body, policy }: PreviewedPolicy,
): PolicyPreviewResult {
  const node = graph.nodeOf(body);
  const entity = graph.get(governanceBody, node);
  if (!entity) {
    const message = `${subjectName(body)} is not in the mesh`;
    return { ok: false, field: 'body', message };
  }
  const id = typeof policy === 'string' ? policy : policy.id;
  const known = entity.spec.policies?.find(each => each.id === id);
  const previewed = typeof policy === 'string' ? known : policy;
  if (!previewed) {
    const message = `${subjectName(body)} has no policy ${quote(id)}`;
    return { ok: false, field: 'policy', message };
  }
  const mesh =
    previewed === known ? graph : withPolicy(graph, { entity, previewed });
  const before = judged ?? createJudge(terms)(graph);
  const after = createJudge({ ...terms, preview: { body, policy: id } })(mesh);
  const { appeared, resolved } = compareRuns(
    before.outcomes(),
    after.outcomes(),
  );
  return {
    ok: true,
    ...{ body, policy: id, appeared, resolved },
    ...tallyPolicy(mesh, after, rulesOf(previewed)),
  };
}

/** The mesh with the policy in its body, in the place of one with its id. */
function withPolicy(
  graph: MeshGraph,
  {
    entity,
    previewed,
  }: {
    readonly entity: GovernanceBodyEntity;
    readonly previewed: Policy;
  },
): MeshGraph {
  const others = (entity.spec.policies ?? []).filter(
    ({ id }) => id !== previewed.id,
  );
  const spec = { ...entity.spec, policies: [...others, previewed] };
  const items = graph.nodes().flatMap((at): MeshItem[] => {
    const item = graph.itemOf(at);
    if (item?.entity !== entity) return item ? [item] : [];
    const { kind, unread } = item;
    return [createMeshItem({ kind, entity: { ...entity, spec }, unread })];
  });
  return buildMeshGraph(items);
}

/** The ids of the rules that a policy names or declares. */
export function rulesOf({ rules = [], checks = [] }: Policy): string[] {
  const declared = checks.flatMap(({ id }) =>
    typeof id === 'string' ? [id] : [],
  );
  return [...new Set([...rules.map(({ rule }) => rule), ...declared])];
}

function tallyPolicy(
  graph: MeshGraph,
  evaluation: Evaluation,
  rules: readonly string[],
) {
  const named = new Set(rules);
  const outcomes = [...evaluation.outcomes()].filter(({ rule }) =>
    named.has(rule),
  );
  const byEntity = new Map<string, OpenTally>();
  for (const outcome of outcomes) {
    const tally = byEntity.get(outcome.subject) ?? { ...EMPTY_TALLY };
    byEntity.set(outcome.subject, tally);
    count(tally, outcome);
  }
  return {
    rules,
    tally: tallyOf(outcomes),
    byDomain: listShares(aggregateByDomain(graph, byEntity)),
    byOwner: listShares(aggregateByOwner(graph, byEntity)),
    byRegion: listShares(aggregateByRegion(graph, byEntity)),
  };
}

function listShares(aggregates: Aggregates): PreviewShare[] {
  return [...aggregates]
    .map(([name, share]) => ({ name, ...share }))
    .sort(
      (a, b) => compareTallies(a.tally, b.tally) || (a.name < b.name ? -1 : 1),
    );
}
