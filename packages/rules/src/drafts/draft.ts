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

function refOf(entity: object): string | undefined {
  const [item] = readMesh([entity]).items;
  return item && entityRefOf(item.entity);
}

/** Reads and judges it in its mesh, as if it were written. */
function judge(
  ref: string,
  entity: object,
  { graph, ...terms }: DraftTerms,
): Pick<Draft, 'problems' | 'findings' | 'unknown'> {
  const read = readEntity(entity);
  const { items } = readMesh([entity]);
  const known = itemIn(graph, ref);
  // what is broken in what was there stays broken, unless the draft writes it
  const keepUnread = (item: MeshItem): MeshItem => {
    if (!known?.unread?.length) return item;
    const edits = findEdits(known.entity, item.entity);
    const left = unreadAfter(known.unread, edits) ?? [];
    return { ...item, unread: [...(item.unread ?? []), ...left] };
  };
  const others = graph.nodes().flatMap((node): MeshItem[] => {
    const item = graph.itemOf(node);
    return item && item.ref !== ref ? [item] : [];
  });
  const mesh = buildMeshGraph([...items.map(keepUnread), ...others]);
  const evaluation = createJudge({
    ...terms,
    isJudged: subject => subject === ref,
  })(mesh);
  const findings: DraftFinding[] = [];
  const unknown: { rule: string; reason?: string }[] = [];
  for (const outcome of evaluation.outcomes()) {
    if (outcome.subject !== ref) continue;
    const { rule, status, reason, isGrace = false } = outcome;
    if (status === 'unknown' || status === 'error') {
      unknown.push({ rule, reason });
    }
    if (status === 'fail' || isGrace) {
      for (const finding of outcome.findings)
        findings.push({ ...finding, rule, isGrace: status !== 'fail' });
    }
  }
  const problems =
    read.is === 'read' && !read.result.ok ? read.result.problems : [];
  return { problems, findings, unknown };
}

function itemIn(graph: MeshGraph, ref: string): MeshItem | undefined {
  const node = graph.nodeOf(ref);
  return node === undefined ? undefined : graph.itemOf(node);
}
