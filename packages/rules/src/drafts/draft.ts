import {
  buildMeshGraph,
  entityRefOf,
  readEntity,
  readMesh,
  type KeyedFinding,
  type MeshGraph,
  type MeshItem,
  type Problem,
} from '@backstage-data-mesh/model';
import { stringify } from 'yaml';
import { findEdits, unreadAfter } from '../edits/entityEdits';
import { patchBetween } from '../edits/entityPatch';
import { addToList } from '../memory/listMap';
import { createJudge, type JudgeTerms } from '../evaluate/createJudge';

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
export interface DraftTerms extends Omit<JudgeTerms, 'isJudged'> {
  readonly graph: MeshGraph;
}

/** Says in which field something is wrong. */
export function refuse(field: string, message: string): DraftResult {
  return { ok: false, field, message };
}

/** The draft of a whole entity. */
export function draftOf(entity: object, terms: DraftTerms): DraftResult {
  const ref = refOf(entity);
  if (ref === undefined) {
    return refuse('name', 'a draft needs a name that an entity can bear');
  }
  const yaml = stringify(entity);
  return { ok: true, ref, is: 'entity', yaml, ...judge(ref, entity, terms) };
}

/** The draft of a change of an entity that there is. */
export function changeOf(
  ref: string,
  { before, after }: { readonly before: object; readonly after: object },
  terms: DraftTerms,
): DraftResult {
  const { yaml } = patchBetween(ref, before, after);
  return { ok: true, ref, is: 'fields', yaml, ...judge(ref, after, terms) };
}

export function refOf(entity: object): string | undefined {
  const [item] = readMesh([entity]).items;
  return item && entityRefOf(item.entity);
}

/** What is said of an entity that is not written yet. @public */
export type DraftJudgement = Pick<Draft, 'problems' | 'findings' | 'unknown'>;

function judge(ref: string, entity: object, terms: DraftTerms): DraftJudgement {
  return judgeAll(new Map([[ref, entity]]), terms)(ref);
}

/** Reads and judges entities in their mesh, as if they were written. */
export function judgeAll(
  entities: ReadonlyMap<string, object>,
  { graph, ...terms }: DraftTerms,
): (ref: string) => DraftJudgement {
  // what is broken in what was there stays broken, unless the draft writes it
  const keepUnread = (item: MeshItem): MeshItem => {
    const known = itemIn(graph, item.ref);
    if (!known?.unread?.length) return item;
    const edits = findEdits(known.entity, item.entity);
    const left = unreadAfter(known.unread, edits) ?? [];
    return { ...item, unread: [...(item.unread ?? []), ...left] };
  };
  const others = graph.nodes().flatMap((node): MeshItem[] => {
    const item = graph.itemOf(node);
    return item && !entities.has(item.ref) ? [item] : [];
  });
  const { items } = readMesh(entities.values());
  const mesh = buildMeshGraph([...items.map(keepUnread), ...others]);
  const evaluation = createJudge({
    ...terms,
    isJudged: subject => entities.has(subject),
  })(mesh);
  const findings = new Map<string, DraftFinding[]>();
  const unknown = new Map<string, { rule: string; reason?: string }[]>();
  for (const outcome of evaluation.outcomes()) {
    const { rule, subject, status, reason, isGrace = false } = outcome;
    if (!entities.has(subject)) continue;
    if (status === 'unknown' || status === 'error')
      addToList(unknown, subject, { rule, reason });
    if (status === 'fail' || isGrace)
      for (const finding of outcome.findings)
        addToList(findings, subject, {
          ...{ ...finding, rule, isGrace: status !== 'fail' },
        });
  }
  return ref => {
    const read = readEntity(entities.get(ref));
    return {
      problems:
        read.is === 'read' && !read.result.ok ? read.result.problems : [],
      findings: findings.get(ref) ?? [],
      unknown: unknown.get(ref) ?? [],
    };
  };
}

function itemIn(graph: MeshGraph, ref: string): MeshItem | undefined {
  const node = graph.nodeOf(ref);
  return node === undefined ? undefined : graph.itemOf(node);
}
