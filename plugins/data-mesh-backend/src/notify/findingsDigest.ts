import { nameOfRef, type MeshGraph } from '@backstage-data-mesh/model';
import { FINDINGS_HASH } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { RememberedTransition } from '../history/transitionLog';
import { joinLines, linkTo, plainName, type Notice } from './notice';

/** How a result ended up, whatever it went through. */
interface Move {
  readonly subject: string;
  readonly rule: string;
  readonly is: 'new' | 'gone';
  readonly isError: boolean;
}

/** How each result changed, whatever it went through. */
export type NetTransitions = Map<string, RememberedTransition>;

/** Takes in what came next. */
export function addTransitions(
  net: NetTransitions,
  next: readonly RememberedTransition[],
): void {
  for (const each of next) {
    // the first look at a mesh is no change of it
    if (each.version <= 1) continue;
    const key = `${each.rule}|${each.subject}`;
    net.set(key, { ...each, from: net.get(key)?.from ?? each.from });
  }
}

/** A digest for each owner of entities whose findings came or went. */
export function findingsDigests(
  graph: MeshGraph,
  net: NetTransitions,
): readonly Notice[] {
  const all = [...net.values()].flatMap(moveOf);
  const byOwner = Map.groupBy(all, ({ subject }) => ownerOf(graph, subject));
  return [...byOwner].flatMap(([owner, moves]) =>
    owner === undefined ? [] : [digestFor(owner, moves)],
  );
}

/** Who owns an entity, as a ref. */
export function ownerOf(graph: MeshGraph, ref: string): string | undefined {
  const node = graph.nodeOf(ref);
  const owner = node === undefined ? node : graph.first(node, 'ownedBy');
  return owner === undefined ? owner : graph.refOf(owner);
}

function moveOf({
  subject,
  rule,
  from,
  to,
  severity,
}: RememberedTransition): Move[] {
  const isError = severity === 'error';
  if (to === 'fail' && from !== 'fail')
    // information is no call to act
    return severity === 'info' ? [] : [{ subject, rule, is: 'new', isError }];
  const isGone = to === 'pass' || to === 'not-applicable' || to === 'waived';
  if (from === 'fail' && isGone)
    return [{ subject, rule, is: 'gone', isError: false }];
  return [];
}

function digestFor(owner: string, moves: readonly Move[]): Notice {
  const [fresh, gone] = (['new', 'gone'] as const).map(is =>
    moves.filter(move => move.is === is),
  );
  const title = [
    ...(fresh.length > 0 ? [count(fresh.length, 'new finding')] : []),
    ...(gone.length > 0 ? [`${gone.length} resolved`] : []),
  ].join(', ');
  const subjects = [...new Set(moves.map(({ subject }) => subject))];
  const line = ({ subject, rule }: Move, mark: string) =>
    `${mark} ${plainName(nameOfRef(subject))}: ${plainName(rule)}`;
  return {
    recipient: owner,
    scope: `data-mesh:findings:${owner}`,
    topic: 'data-mesh.findings',
    severity: severityOf(fresh),
    title: `Data mesh: ${title}`,
    description: joinLines([
      ...fresh.map(move => line(move, 'New')),
      ...gone.map(move => line(move, 'Resolved')),
    ]),
    // the page opens with what is asked, and what to write
    link:
      subjects.length === 1
        ? `${linkTo(subjects[0])}${FINDINGS_HASH}`
        : linkTo(owner),
  };
}

function severityOf(fresh: readonly Move[]): Notice['severity'] {
  if (fresh.some(({ isError }) => isError)) return 'high';
  return fresh.length > 0 ? 'normal' : 'low';
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
