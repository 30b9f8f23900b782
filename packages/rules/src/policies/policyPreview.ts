import {
  buildMeshGraph,
  createMeshItem,
  eachInSteps,
  finish,
  formatPath,
  governanceBody,
  quote,
  readEntity,
  type MeshGraph,
  type MeshItem,
  type Steps,
} from '@backstage-data-mesh/model';
import { createJudge, type JudgeTerms } from '../evaluate/createJudge';
import type { Evaluation } from '../evaluate/evaluation';
import type { Policy } from '../governance/policies';
import { aggregateInSteps, type Aggregates } from '../scorecard/aggregate';
import { compareRuns, type RunFinding } from '../scorecard/compareRuns';
import {
  domainsAround,
  ownersOf,
  regionNames,
  type Membership,
} from '../scorecard/membership';
import {
  compareTallies,
  count,
  EMPTY_TALLY,
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
  asked: PreviewedPolicy,
): PolicyPreviewResult {
  const found = findPreviewed(graph, asked);
  if (!found.ok) return found;
  const { body, policy, item } = found;
  const mesh = item.after ? withItem(graph, item.after) : graph;
  const before = judged ?? createJudge(terms)(graph);
  const preview = { body, policy: policy.id };
  const after = createJudge({ ...terms, preview })(mesh);
  const { appeared, resolved } = compareRuns(
    before.outcomes(),
    after.outcomes(),
  );
  return {
    ok: true,
    ...{ ...preview, appeared, resolved },
    ...finish(tallyPolicyInSteps(mesh, after, rulesOf(policy))),
  };
}

/** A policy that somebody wants to preview, in its body. */
export type FoundPolicy =
  | {
      readonly ok: true;
      /** The ref of the body. */
      readonly body: string;
      readonly policy: Policy;
      /** The body as it is; and with the policy, where it is another one there. */
      readonly item: { readonly before: MeshItem; readonly after?: MeshItem };
    }
  | Extract<PolicyPreviewResult, { readonly ok: false }>;

/** Finds the policy that is meant, or says what is wrong with it. */
export function findPreviewed(
  graph: MeshGraph,
  { body, policy }: PreviewedPolicy,
): FoundPolicy {
  const node = graph.nodeOf(body);
  const entity = graph.get(governanceBody, node);
  const before = node === undefined ? undefined : graph.itemOf(node);
  if (!entity || !before) {
    const message = `${subjectName(body)} is not in the mesh`;
    return { ok: false, field: 'body', message };
  }
  const id = typeof policy === 'string' ? policy : policy.id;
  const policies = entity.spec.policies ?? [];
  const known = policies.find(each => each.id === id);
  const previewed = typeof policy === 'string' ? known : policy;
  if (!previewed) {
    const message = `${subjectName(body)} has no policy ${quote(id)}`;
    return { ok: false, field: 'policy', message };
  }
  if (previewed === known)
    return { ok: true, ...{ body, policy: previewed }, item: { before } };
  // in the place of one with its id
  const others = policies.filter(each => each.id !== id);
  const spec = { ...entity.spec, policies: [...others, previewed] };
  const written = { ...entity, spec };
  const message = sayProblems(written, others.length);
  if (message !== undefined) return { ok: false, field: 'policy', message };
  const { kind, unread } = before;
  const after = createMeshItem({ kind, entity: written, unread });
  return { ok: true, ...{ body, policy: previewed }, item: { before, after } };
}

/** What is wrong with the shape of a policy, with the places in it. */
function sayProblems(body: object, index: number): string | undefined {
  const read = readEntity(body);
  if (read.is === 'foreign' || read.result.ok) return undefined;
  const place = formatPath(['spec', 'policies', index]);
  const said = read.result.problems.flatMap(({ path, message }) =>
    formatPath(path.slice(0, 3)) === place
      ? [[formatPath(path.slice(3)), message].filter(Boolean).join(': ')]
      : [],
  );
  return said.length > 0 ? said.slice(0, 10).join('; ') : undefined;
}

/** The mesh with an entity in the place of the one of its ref. */
function withItem(graph: MeshGraph, changed: MeshItem): MeshGraph {
  return buildMeshGraph(
    graph.nodes().flatMap((at): MeshItem[] => {
      const item = graph.itemOf(at);
      if (!item) return [];
      return [item.ref === changed.ref ? changed : item];
    }),
  );
}

/** The ids of the rules that a policy names or declares. */
export function rulesOf({ rules = [], checks = [] }: Policy): string[] {
  const declared = checks.flatMap(({ id }) =>
    typeof id === 'string' ? [id] : [],
  );
  return [...new Set([...rules.map(({ rule }) => rule), ...declared])];
}

/** How the rules of a policy end, for all of those who are seen. */
export function* tallyPolicyInSteps(
  graph: MeshGraph,
  evaluation: Pick<Evaluation, 'outcome'>,
  rules: readonly string[],
  isSeen: (ref: string) => boolean = () => true,
): Steps<
  Pick<PolicyPreview, 'rules' | 'tally' | 'byDomain' | 'byOwner' | 'byRegion'>
> {
  const tally: OpenTally = { ...EMPTY_TALLY };
  const byEntity = new Map<string, OpenTally>();
  yield* eachInSteps(graph.nodes(), node => {
    const ref = graph.refOf(node);
    if (!isSeen(ref)) return;
    for (const rule of rules) {
      const outcome = evaluation.outcome(rule, ref);
      if (!outcome) continue;
      const own = byEntity.get(ref) ?? { ...EMPTY_TALLY };
      byEntity.set(ref, own);
      count(own, outcome);
      count(tally, outcome);
    }
  });
  const by = (membership: Membership) =>
    aggregateInSteps(graph, byEntity, membership);
  return {
    ...{ rules, tally },
    byDomain: listShares(yield* by(domainsAround(graph))),
    byOwner: listShares(yield* by(ownersOf(graph))),
    byRegion: listShares(yield* by(regionNames(graph))),
  };
}

function listShares(aggregates: Aggregates): PreviewShare[] {
  return [...aggregates]
    .map(([name, share]) => ({ name, ...share }))
    .sort(
      (a, b) => compareTallies(a.tally, b.tally) || (a.name < b.name ? -1 : 1),
    );
}
