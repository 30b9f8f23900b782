import {
  dataProduct,
  group,
  kindOfRef,
  levelsOfPort,
  offeredPorts,
  referencesOf,
  teamProfile,
  type DataProductEntity,
  type MeshNode,
  type Steps,
  type TeamProfileEntity,
} from '@backstage-data-mesh/model';
import { isSameValue } from '../memory/isSameValue';
import { writeRef } from '../references/writeRef';
import { nameEntity, subjectName } from '../wording/names';
import type { MeshDraft } from './meshDraft';
import {
  findMoved,
  GROUP,
  MoveError,
  PRODUCT,
  refuseKind,
  type Moved,
} from './moveTerms';
import { profilesOf } from './relocate';

/** `{ merge, into }` */
export function* merge(
  draft: MeshDraft,
  { merge: what, into }: { readonly merge: string; readonly into: string },
): Steps<void> {
  const from = findMoved(draft, what, 'merge');
  const to = findMoved(draft, into, 'into');
  const kind = kindOfRef(from.ref);
  if (kind !== PRODUCT && kind !== GROUP)
    refuseKind('merge', from.ref, 'a data product or a group');
  if (kindOfRef(to.ref) !== kind) refuseKind('into', to.ref, `a ${kind}`);
  if (from.ref === to.ref) {
    const message = `${subjectName(from.ref)} cannot be merged into itself`;
    throw new MoveError('into', message);
  }
  yield* (kind === PRODUCT ? mergeProducts : mergeGroups)(draft, from, to);
}

/**
 * The ports, measures and interactions of the one become those of the other,
 * and each port still promises what it did. What flowed between the two flows
 * no more.
 */
function* mergeProducts(draft: MeshDraft, from: Moved, to: Moved): Steps<void> {
  const clash = findClash(productAt(draft, from), productAt(draft, to));
  if (clash !== undefined) {
    const message = `${subjectName(from.ref)} and ${nameEntity(to.ref)} both offer port \`${clash}\`; rename one first`;
    throw new MoveError('merge', message);
  }
  // written as they read in the namespace of the other
  rewriteOwnRefs(draft, from, to);
  yield* draft.rename(from.ref, to.ref);
  const gone = productAt(draft, from).spec;
  const kept = productAt(draft, to);
  draft.remove(from.ref);
  const lists = {
    platforms: joinLists(kept.spec.platforms, gone.platforms),
    measures: joinLists(kept.spec.measures, gone.measures, ({ id }) => id),
    teamInteractions: joinLists(
      kept.spec.teamInteractions,
      gone.teamInteractions,
    ),
    outputPorts: joinLists(
      kept.spec.outputPorts,
      gone.outputPorts && portsOf(gone),
    ),
    inputPorts: joinLists(kept.spec.inputPorts, gone.inputPorts),
  };
  draft.put(to.ref, { ...kept, spec: { ...kept.spec, ...known(lists) } });
  dropOwnInputs(draft, to.ref);
}

function productAt({ graph }: MeshDraft, { ref }: Moved): DataProductEntity {
  const product = graph.get(dataProduct, graph.nodeOf(ref));
  return product ?? refuseKind('merge', ref, 'a data product');
}

function findClash(a: DataProductEntity, b: DataProductEntity) {
  const keysOf = ({ spec }: DataProductEntity) =>
    (spec.outputPorts ?? []).map(({ name, version }) =>
      version === undefined ? name : `${name}@${version}`,
    );
  const taken = new Set(keysOf(b));
  return keysOf(a).find(key => taken.has(key));
}

/** A port takes along what its product promised for all of its ports. */
function portsOf(spec: DataProductEntity['spec']) {
  return offeredPorts({ spec } as DataProductEntity).map(offered => {
    const slos = levelsOfPort(offered);
    return slos.length > 0
      ? { ...offered.port, slos: [...slos] }
      : offered.port;
  });
}

function dropOwnInputs(draft: MeshDraft, ref: string): void {
  const { graph } = draft;
  const node = graph.nodeOf(ref);
  const inputs = graph.get(dataProduct, node)?.spec.inputPorts;
  if (!inputs) return;
  const own = new Set(
    referencesOf(graph, dataProduct, node)
      .of('inputPorts.from')
      .filter(input => input.ref === ref)
      .map(({ index }) => index),
  );
  if (own.size === 0) return;
  const others = inputs.filter((_, index) => !own.has(index));
  draft.set(ref, ['spec', 'inputPorts'], others);
}

/**
 * What the one owned, did and was named for, the other does; its people and the
 * groups within it go there too. Of two profiles the other's counts, with the
 * domains, people and interactions of both.
 */
function* mergeGroups(draft: MeshDraft, from: Moved, to: Moved): Steps<void> {
  rewriteOwnRefs(draft, from, to);
  const [fromNode, toNode] = [from, to].map(({ ref }) =>
    draft.graph.nodeOf(ref),
  );
  yield* mergeProfiles(draft, fromNode, toNode);
  yield* draft.rename(from.ref, to.ref);
  const gone = groupSpec(draft, from);
  draft.remove(from.ref);
  const kept = draft.itemOf(to.ref)?.entity;
  const lists = {
    members: joinLists(groupSpec(draft, to)?.members, gone?.members),
    children: joinLists(groupSpec(draft, to)?.children, gone?.children),
  };
  draft.put(to.ref, {
    ...kept,
    spec: { ...groupSpec(draft, to), ...known(lists) },
  });
  dropOwnPlace(draft, to, gone?.parent);
  dropOwnInteractions(draft, to.ref);
}

function groupSpec({ graph }: MeshDraft, { ref }: Moved) {
  return graph.get(group, graph.nodeOf(ref))?.spec;
}

/** One of the two may have stood below the other: it moves up. */
function dropOwnPlace(
  draft: MeshDraft,
  { ref }: Moved,
  parentOfGone: string | undefined,
): void {
  const { graph } = draft;
  const node = graph.nodeOf(ref);
  const spec = graph.get(group, node)?.spec;
  if (!spec) return;
  const references = referencesOf(graph, group, node);
  if (isOwnParent(draft, ref)) {
    draft.set(ref, ['spec', 'parent'], parentOfGone);
    if (isOwnParent(draft, ref)) draft.set(ref, ['spec', 'parent'], undefined);
  }
  const own = references.of('children').filter(child => child.ref === ref);
  if (own.length === 0) return;
  const indexes = new Set(own.map(({ index }) => index));
  const children = spec.children?.filter((_, index) => !indexes.has(index));
  draft.set(ref, ['spec', 'children'], children);
}

function isOwnParent({ graph }: MeshDraft, ref: string): boolean {
  const references = referencesOf(graph, group, graph.nodeOf(ref));
  return references.first('parent')?.ref === ref;
}

function* mergeProfiles(
  draft: MeshDraft,
  fromTeam: MeshNode | undefined,
  toTeam: MeshNode | undefined,
): Steps<void> {
  if (fromTeam === undefined || toTeam === undefined) return;
  const [gone] = profilesOf(draft, fromTeam);
  const [kept] = profilesOf(draft, toTeam);
  if (gone === undefined || kept === undefined) return;
  const goneProfile = movedAt(draft, gone);
  const keptProfile = movedAt(draft, kept);
  rewriteOwnRefs(draft, goneProfile, keptProfile);
  yield* draft.rename(goneProfile.ref, keptProfile.ref);
  const a = profileAt(draft, goneProfile);
  const b = profileAt(draft, keptProfile);
  const spec = { ...b.spec, ...known(joinProfiles(a.spec, b.spec)) };
  draft.put(keptProfile.ref, { ...b, spec });
  draft.remove(goneProfile.ref);
}

function movedAt(draft: MeshDraft, node: MeshNode): Moved {
  return findMoved(draft, draft.graph.refOf(node), 'merge');
}

function profileAt({ graph }: MeshDraft, { ref }: Moved): TeamProfileEntity {
  const profile = graph.get(teamProfile, graph.nodeOf(ref));
  return profile ?? refuseKind('merge', ref, 'a team profile');
}

type Profile = TeamProfileEntity['spec'];

function joinProfiles(gone: Profile, kept: Profile) {
  const size =
    gone.size === undefined || kept.size === undefined
      ? undefined
      : gone.size + kept.size;
  return {
    size,
    domains: joinLists(kept.domains, gone.domains, ({ domain }) => domain),
    timeZones: joinZones(kept.timeZones, gone.timeZones),
    teamInteractions: joinLists(kept.teamInteractions, gone.teamInteractions),
  };
}

type Zones = Profile['timeZones'];

function joinZones(kept: Zones, gone: Zones): Zones {
  const zones = joinLists(kept, gone, ({ id }) => id);
  const peopleIn = (list: Zones, zone: string) =>
    list?.find(({ id }) => id === zone)?.people;
  return zones?.map(zone => {
    const counts = [kept, gone].flatMap(list => peopleIn(list, zone.id) ?? []);
    return counts.length === 0
      ? zone
      : { ...zone, people: counts.reduce((sum, count) => sum + count) };
  });
}

/** A team does not work with itself. */
function dropOwnInteractions(draft: MeshDraft, ref: string): void {
  const { graph } = draft;
  const team = graph.nodeOf(ref);
  if (team === undefined) return;
  const declaring = [
    ...profilesOf(draft, team),
    ...graph.targets(team, 'ownerOf'),
  ];
  for (const node of declaring) {
    const product = graph.get(dataProduct, node);
    const { spec } = product ?? graph.get(teamProfile, node) ?? {};
    const references = product
      ? referencesOf(graph, dataProduct, node)
      : referencesOf(graph, teamProfile, node);
    const own = references
      .of('teamInteractions.with')
      .filter(partner => partner.ref === ref);
    if (own.length === 0) continue;
    const indexes = new Set(own.map(({ index }) => index));
    const others = spec?.teamInteractions?.filter((_, at) => !indexes.has(at));
    draft.set(graph.refOf(node), ['spec', 'teamInteractions'], others);
  }
}

/** Refs without a namespace mean that of their entity. */
function rewriteOwnRefs(draft: MeshDraft, from: Moved, to: Moved): void {
  const item = draft.itemOf(from.ref);
  const namespaceOf = ({ item: { entity } }: Moved) =>
    entity.metadata.namespace ?? 'default';
  if (!item || namespaceOf(from) === namespaceOf(to)) return;
  for (const { path, ref, fragment } of item.references.all()) {
    const behind = fragment === undefined ? '' : `#${fragment}`;
    const text = `${writeRef(ref, to.item.entity)}${behind}`;
    draft.set(from.ref, path, text);
  }
}

/** The items of both lists; of two that are the same the first. */
function joinLists<Item>(
  kept: readonly Item[] | undefined,
  added: readonly Item[] | undefined,
  keyOf?: (item: Item) => unknown,
): Item[] | undefined {
  if (!added?.length) return undefined;
  const isSame = keyOf
    ? (a: Item, b: Item) => keyOf(a) === keyOf(b)
    : isSameValue;
  const joined = [...(kept ?? [])];
  for (const item of added) {
    if (!joined.some(other => isSame(other, item))) joined.push(item);
  }
  return joined;
}

/** The fields that have a value. */
function known(fields: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}
