import { createHash } from 'node:crypto';
import {
  nameOfRef,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { readAheadInSteps, type Ahead } from '@backstage-data-mesh/rules';
import type { MeshNow } from '../mesh/meshReader';
import { ownerOf } from './findingsDigest';
import { joinLines, linkTo, plainName, type Notice } from './notice';

/** Something that an owner is told once. */
export interface Announcement {
  /** The same for the same. */
  readonly key: string;
  readonly owner: string;
  /** The day that it is about. */
  readonly on: string;
  readonly line: string;
  /** An entity whose page tells more. */
  readonly about: string;
}

/** So many days before, and so many days late at most: a portal may be away. */
const STAGES = [30, 7, 1];
const LATE_DAYS = 2;
/** The end of a port is told when it is announced, however far it is. */
const FAR_DAYS = 3_660;

/** What owners may be told today, told or not. */
export function* announcementsOf(
  { evaluation: { graph }, governed, book, today }: MeshNow,
  isTrusted: (bodyRef: string) => boolean,
): Steps<readonly Announcement[]> {
  const outcomes = book.lines();
  const terms = { graph, outcomes, governed, today, isTrusted };
  const ahead = yield* readAheadInSteps({ ...terms, within: FAR_DAYS });
  return ahead.flatMap(each => announce(graph, each));
}

function announce(graph: MeshGraph, ahead: Ahead): Announcement[] {
  const stage = stageOf(ahead);
  if (stage === undefined) return [];
  const concerned = Map.groupBy(entitiesOf(ahead), ref => ownerOf(graph, ref));
  return [...concerned].flatMap(([owner, refs]): Announcement[] => {
    if (owner === undefined) return [];
    const { on } = ahead;
    const key = hash([ahead.is, idOf(ahead), on, stage, owner]);
    const line = describe(ahead, refs);
    return [{ key, owner, on, line, about: refs[0] }];
  });
}

/** A digest for each owner who is told something new. */
export function aheadDigests(
  fresh: readonly Announcement[],
): readonly Notice[] {
  return [...Map.groupBy(fresh, ({ owner }) => owner)].map(
    ([owner, announcements]): Notice => {
      const days = announcements.map(({ on }) => on).sort();
      const about = new Set(announcements.map(each => each.about));
      return {
        recipient: owner,
        // one that says something else takes the place of none
        scope: `data-mesh:ahead:${hash(announcements.map(({ key }) => key))}`,
        topic: 'data-mesh.ahead',
        severity: 'normal',
        title: `Data mesh: what comes from ${days[0]} on`,
        description: joinLines(announcements.map(({ line }) => line)),
        link: linkTo(about.size === 1 ? [...about][0] : owner),
      };
    },
  );
}

function stageOf({ is, days }: Ahead): string | undefined {
  const due = STAGES.find(
    stage => days <= stage && days >= Math.max(0, stage - LATE_DAYS),
  );
  if (due !== undefined) return String(due);
  return is === 'sunset' ? 'announced' : undefined;
}

function entitiesOf(ahead: Ahead): readonly string[] {
  switch (ahead.is) {
    case 'policy':
      return ahead.entities;
    case 'waiver':
      return [ahead.entity];
    case 'sunset':
      return ahead.readers;
    default:
      return [ahead.bet];
  }
}

function idOf(ahead: Ahead): string {
  switch (ahead.is) {
    case 'policy':
      return `${ahead.body}#${ahead.policy}`;
    case 'waiver':
      return `${ahead.body}#${ahead.waiver}`;
    case 'sunset':
      return `${ahead.product}#${ahead.port}`;
    default:
      return ahead.bet;
  }
}

function describe(ahead: Ahead, refs: readonly string[]): string {
  const names = refs.map(nameOf);
  const [shown, rest] = [names.slice(0, 3).join(', '), names.length - 3];
  const them = rest > 0 ? `${shown} and ${rest} more` : shown;
  const when = `${ahead.on} (${distance(ahead.days)})`;
  switch (ahead.is) {
    case 'policy':
      return `${when}: policy ${plainName(ahead.policy)} of ${nameOf(ahead.body)} begins to count; it would fail for ${them}`;
    case 'waiver':
      return `${when}: waiver ${plainName(ahead.waiver)} from ${plainName(ahead.rule)} is over for ${them}`;
    case 'sunset':
      return `${when}: port ${plainName(ahead.port)} of ${nameOf(ahead.product)} is switched off; it is read by ${them}`;
    default:
      return `${when}: ${them} is to be reviewed`;
  }
}

function nameOf(ref: string): string {
  return plainName(nameOfRef(ref));
}

function distance(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
