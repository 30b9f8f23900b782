import {
  eachInSteps,
  finish,
  governanceBody,
  group,
  hasNotEnded,
  interactionId,
  interactionsAround,
  kindOfRef,
  kinds,
  otherTeam,
  phaseOfBet,
  readDay,
  referencesOf,
  titleOf,
  user,
  valueHypothesis,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { readWaivers } from '../governance/bodyWaivers';
import { addDays, daysBetween } from '../time/days';
import type {
  OwnedEntity,
  Seat,
  Waiting,
  WaitingFor,
  WaitingTerms,
} from './types';

/** What has no date waits so many days; see `Waiting`. */
const SOON = { errors: 0, proposals: 7, grace: 14, warnings: 30 };
/** What is late for longer is somebody else's business: a rule tells of it. */
const MAX_LATE = 90;

/** The kinds of the mesh that belong to somebody. */
const OWNED = new Set(kinds.map(({ kind }) => kind.toLowerCase()));

/**
 * What belongs to a person or a group, on which bodies the person sits, and what
 * waits: findings of what is owned, reviews, proposals, waivers and interactions
 * that end. Linear in what is owned and in waivers.
 *
 * @returns `undefined` when there is no such person or group.
 * @public
 */
export function waitingFor(terms: WaitingTerms): WaitingFor | undefined {
  return finish(waitingInSteps(terms));
}

/** The same, in steps. @public */
export function* waitingInSteps(
  terms: WaitingTerms,
): Steps<WaitingFor | undefined> {
  const { graph, who } = terms;
  const self = graph.nodeOf(who);
  if (self === undefined) return undefined;
  const isPerson = graph.get(user, self) !== undefined;
  if (!isPerson && graph.get(group, self) === undefined) return undefined;
  const groups = isPerson ? [...graph.targets(self, 'memberOf')] : [self];
  const owned = findOwned(terms, self, groups);
  const nodes = new Set(owned.flatMap(({ ref }) => graph.nodeOf(ref) ?? []));
  const bodies = isPerson ? [...graph.targets(self, 'seatedOn')] : [];
  return {
    groups: groups.map(node => name(terms, node)).sort(byTitle),
    owned,
    seats: bodies.flatMap(body => seatsIn(terms, body)).sort(byTitle),
    waiting: [
      ...[...nodes].flatMap(node => ofResults(terms, node)),
      ...[...nodes].flatMap(node => ofReview(terms, node)),
      ...bodies.flatMap(body => ofProposals(terms, body)),
      ...(yield* ofWaivers(terms, nodes)),
      ...ofInteractions(terms, groups),
    ].sort(bySoonest),
  };
}

function findOwned(
  { graph }: WaitingTerms,
  self: MeshNode,
  groups: readonly MeshNode[],
): OwnedEntity[] {
  const found = new Map<MeshNode, OwnedEntity['by']>();
  const note = (nodes: Iterable<MeshNode>, by: OwnedEntity['by']) => {
    for (const node of nodes) {
      const isOurs = OWNED.has(kindOfRef(graph.refOf(node)));
      if (!isOurs || graph.itemOf(node) === undefined) continue;
      if (!found.has(node)) found.set(node, by);
    }
  };
  if (!groups.includes(self)) {
    note(graph.targets(self, 'leads'), 'nominated');
    note(graph.targets(self, 'ownerOf'), 'self');
  }
  for (const node of groups) note(graph.targets(node, 'ownerOf'), 'group');
  return [...found]
    .map(([node, by]) => ({
      ref: graph.refOf(node),
      title: titleOf(graph, node),
      by,
    }))
    .sort(byTitle);
}

function seatsIn({ graph, who }: WaitingTerms, body: MeshNode): Seat[] {
  const entity = graph.get(governanceBody, body);
  if (!entity) return [];
  const references = referencesOf(graph, governanceBody, body);
  const holders = references.targetsByIndex('seats.who');
  const represents = references.targetsByIndex('seats.represents');
  return (entity.spec.seats ?? []).flatMap(({ role }, index) =>
    holders(index).at(0)?.ref === who
      ? [
          {
            body: graph.refOf(body),
            title: titleOf(graph, body),
            role,
            represents: represents(index).at(0)?.ref,
          },
        ]
      : [],
  );
}

function ofResults(terms: WaitingTerms, node: MeshNode): Waiting[] {
  let [errors, warnings, rules] = [0, 0, 0];
  for (const line of terms.linesOf(terms.graph.refOf(node))) {
    if (line.isGrace) rules++;
    else if (line.status === 'fail' && line.severity === 'error') errors++;
    else if (line.status === 'fail' && line.severity === 'warning') warnings++;
  }
  const about = nameAbout(terms, node);
  const found: Waiting[] = [];
  if (errors + warnings > 0) {
    const soon = errors > 0 ? SOON.errors : SOON.warnings;
    found.push({ ...about, is: 'findings', soon, errors, warnings });
  }
  if (rules > 0) found.push({ ...about, is: 'grace', soon: SOON.grace, rules });
  return found;
}

function ofReview(terms: WaitingTerms, node: MeshNode): Waiting[] {
  const bet = terms.graph.get(valueHypothesis, node);
  if (!bet || phaseOfBet(bet) !== 'live') return [];
  const due = whenDue(terms, readDay(bet.spec.review?.next));
  return due ? [{ ...nameAbout(terms, node), ...due, is: 'review' }] : [];
}

function ofProposals(terms: WaitingTerms, body: MeshNode): Waiting[] {
  const { graph } = terms;
  const entity = graph.get(governanceBody, body);
  if (!entity) return [];
  const policies = (entity.spec.policies ?? []).filter(
    ({ status }) => status === 'draft',
  ).length;
  const waivers = readWaivers(graph, body).filter(
    ({ approvedBy }) => approvedBy === undefined,
  ).length;
  if (policies + waivers === 0) return [];
  const about = nameAbout(terms, body);
  return [
    { ...about, is: 'proposals', soon: SOON.proposals, policies, waivers },
  ];
}

function* ofWaivers(
  terms: WaitingTerms,
  owned: ReadonlySet<MeshNode>,
): Steps<Waiting[]> {
  const { graph } = terms;
  const found: Waiting[] = [];
  yield* eachInSteps(graph.ofKind(governanceBody), body => {
    for (const { waiver, entityRef, approvedBy } of readWaivers(graph, body)) {
      const node = graph.nodeOf(entityRef);
      // one that nobody approved is a proposal
      if (node === undefined || !owned.has(node) || !approvedBy) continue;
      const last = readDay(waiver.expires);
      const due = whenDue(terms, last && addDays(last, 1));
      if (!due) continue;
      found.push({
        ...{ ...nameAbout(terms, node), ...due, is: 'waiver' },
        ...{ rule: waiver.rule, body: graph.refOf(body) },
      });
    }
  });
  return found;
}

function ofInteractions(
  terms: WaitingTerms,
  teams: readonly MeshNode[],
): Waiting[] {
  const { graph } = terms;
  const seen = new Set<string>();
  return teams.flatMap(team =>
    interactionsAround(graph, team).flatMap((each): Waiting[] => {
      const { interaction } = each;
      const partner = otherTeam(each, team);
      const id = interactionId(graph, each);
      if (partner === undefined || partner === team || seen.has(id)) return [];
      const due = whenDue(terms, readDay(interaction.until));
      if (!due || !hasNotEnded(interaction)) return [];
      seen.add(id);
      return [
        {
          ...nameAbout(terms, team),
          ...due,
          is: 'interaction',
          mode: interaction.mode,
          partner: graph.refOf(partner),
          partnerTitle: titleOf(graph, partner),
        },
      ];
    }),
  );
}

function whenDue(
  { today, within }: WaitingTerms,
  on: string | undefined,
): { readonly on: string; readonly soon: number } | undefined {
  if (on === undefined) return undefined;
  const soon = daysBetween(today, on);
  return soon >= -MAX_LATE && soon <= within ? { on, soon } : undefined;
}

function name({ graph }: WaitingTerms, node: MeshNode) {
  return { ref: graph.refOf(node), title: titleOf(graph, node) };
}

function nameAbout(terms: WaitingTerms, node: MeshNode) {
  const { ref, title } = name(terms, node);
  return { about: ref, title };
}

function byTitle(a: { title: string }, b: { title: string }): number {
  if (a.title === b.title) return 0;
  return a.title < b.title ? -1 : 1;
}

function bySoonest(a: Waiting, b: Waiting): number {
  return a.soon - b.soon || (a.about < b.about ? -1 : 1);
}
