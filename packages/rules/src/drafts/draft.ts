import {
  eachInSteps,
  entityRefOf,
  readEntity,
  readMesh,
  type KeyedFinding,
  type MeshGraph,
  type MeshItem,
  type Problem,
  type Steps,
} from '@backstage-data-mesh/model';
import { stringify } from 'yaml';
import { findEdits, unreadAfter } from '../edits/entityEdits';
import { patchBetween } from '../edits/entityPatch';
import type { JudgeTerms } from '../evaluate/createJudge';
import type { Evaluation } from '../evaluate/evaluation';
import { evaluatePartInSteps } from '../evaluate/live/evaluatePart';
import { governMeshInSteps } from '../settings/governMesh';

/** A finding of a draft, with the rule that found it. @public */
export interface DraftFinding extends KeyedFinding {
  readonly rule: string;
  /** True when a policy in grace found it: for information. */
  readonly isGrace: boolean;
}

/**
 * A text that nobody has written anywhere: a person reads it, changes it, and
 * commits it, or does not.
 *
 * @public
 */
export interface Draft {
  /** The entity that it is of, as a ref. */
  readonly ref: string;
  /** `entity`: a whole one; `fields`: what changes in one that there is. */
  readonly is: 'entity' | 'fields';
  /** Lists are written whole. */
  readonly yaml: string;
  /** What is wrong with its shape, what is missing included. */
  readonly problems: readonly Problem[];
  /** What the rules find on the entity with the draft written. */
  readonly findings: readonly DraftFinding[];
  /** Rules that cannot tell, and why: no pass. */
  readonly unknown: readonly {
    readonly rule: string;
    readonly reason?: string;
  }[];
}

/** A draft, or why there is none. @public */
export type DraftResult =
  | ({ readonly ok: true } & Draft)
  | { readonly ok: false; readonly field: string; readonly message: string };

/** What drafts are judged with. @public */
export interface DraftTerms extends Omit<JudgeTerms, 'isJudged' | 'isPart'> {
  readonly graph: MeshGraph;
}

/** Says in which field something is wrong. */
export function refuse(field: string, message: string): DraftResult {
  return { ok: false, field, message };
}

/** The draft of a whole entity. */
export function* draftOf(
  entity: object,
  terms: DraftTerms,
): Steps<DraftResult> {
  const ref = refOf(entity);
  if (ref === undefined) {
    return refuse('name', 'a draft needs a name that an entity can bear');
  }
  const yaml = stringify(entity);
  const judged = yield* judge(ref, entity, terms);
  return { ok: true, ref, is: 'entity', yaml, ...judged };
}

/** The draft of a change of an entity that there is. */
export function* changeOf(
  ref: string,
  { before, after }: { readonly before: object; readonly after: object },
  terms: DraftTerms,
): Steps<DraftResult> {
  const { yaml } = patchBetween(ref, before, after);
  const judged = yield* judge(ref, after, terms);
  return { ok: true, ref, is: 'fields', yaml, ...judged };
}

export function refOf(entity: object): string | undefined {
  const [item] = readMesh([entity]).items;
  return item && entityRefOf(item.entity);
}

/** What is said of an entity that is not written yet. @public */
export type DraftJudgement = Pick<Draft, 'problems' | 'findings' | 'unknown'>;

function* judge(
  ref: string,
  entity: object,
  terms: DraftTerms,
): Steps<DraftJudgement> {
  const judged = yield* judgeAllInSteps(new Map([[ref, entity]]), terms);
  return judged(ref);
}

/** Reads and judges entities in their mesh, as if they were written. */
export function* judgeAllInSteps(
  entities: ReadonlyMap<string, object>,
  { graph, today, storedReadings, ...terms }: DraftTerms,
): Steps<(ref: string) => DraftJudgement> {
  // what is broken in what was there stays broken, unless the draft writes it
  const keepUnread = (item: MeshItem): MeshItem => {
    const known = itemIn(graph, item.ref);
    if (!known?.unread?.length) return item;
    const edits = findEdits(known.entity, item.entity);
    const left = unreadAfter(known.unread, edits) ?? [];
    return { ...item, unread: [...(item.unread ?? []), ...left] };
  };
  const items = readMesh(entities.values()).items.map(keepUnread);
  yield* eachInSteps(graph.nodes(), node => {
    const item = graph.itemOf(node);
    if (item && !entities.has(item.ref)) items.push(item);
  });
  const evaluation = yield* evaluatePartInSteps(items, {
    ...{ today, storedReadings },
    isJudged: subject => entities.has(subject),
    govern: mesh => governMeshInSteps(mesh, { ...terms, today }),
  });
  return ref => {
    const read = readEntity(entities.get(ref));
    return {
      problems:
        read.is === 'read' && !read.result.ok ? read.result.problems : [],
      ...readOutcomes(evaluation, ref),
    };
  };
}

function readOutcomes(
  evaluation: Evaluation,
  ref: string,
): Pick<DraftJudgement, 'findings' | 'unknown'> {
  const outcomes = evaluation.outcomesOf(ref);
  return {
    findings: outcomes.flatMap(
      ({ rule, status, isGrace = false, findings }): DraftFinding[] =>
        status === 'fail' || isGrace
          ? findings.map(finding => ({
              ...{ ...finding, rule, isGrace: status !== 'fail' },
            }))
          : [],
    ),
    unknown: outcomes.flatMap(({ rule, status, reason }) =>
      status === 'unknown' || status === 'error' ? [{ rule, reason }] : [],
    ),
  };
}

function itemIn(graph: MeshGraph, ref: string): MeshItem | undefined {
  const node = graph.nodeOf(ref);
  return node === undefined ? undefined : graph.itemOf(node);
}
