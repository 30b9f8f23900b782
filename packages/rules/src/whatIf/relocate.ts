import {
  dataProduct,
  group,
  kindOfRef,
  REGION_ANNOTATION,
  referencesOf,
  teamProfile,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { productsOf } from '../facts/team/teams';
import { writeRef } from '../references/writeRef';
import { nameEntity, subjectName } from '../wording/names';
import type { MeshDraft } from './meshDraft';
import {
  DOMAIN,
  findMoved,
  findTarget,
  GROUP,
  MoveError,
  PRODUCT,
  refuseKind,
  type Moved,
} from './moveTerms';

/** `{ move, to }` */
export function relocate(
  draft: MeshDraft,
  { move, to }: { readonly move: string; readonly to: string },
): void {
  const moved = findMoved(draft, move, 'move');
  const ways = WAYS.get(kindOfRef(moved.ref));
  if (!ways) return refuseKind('move', moved.ref, 'a data product or a group');
  const region = /^region:\s*(\S.*)$/i.exec(to)?.[1];
  if (region !== undefined) return ways.toRegion(draft, moved, region.trim());
  const target = findTarget(draft, to, 'to');
  const kind = kindOfRef(target);
  if (kind === GROUP) return ways.toGroup(draft, moved, target);
  if (kind === DOMAIN) return ways.toDomain(draft, moved, target);
  return refuseKind('to', target, 'a group, a domain or `region:<name>`');
}

type Way = (draft: MeshDraft, moved: Moved, to: string) => void;

interface Ways {
  readonly toGroup: Way;
  readonly toDomain: Way;
  readonly toRegion: Way;
}

const WAYS: ReadonlyMap<string, Ways> = new Map([
  [
    PRODUCT,
    {
      toGroup: setRef(['spec', 'owner']),
      toDomain: setRef(['spec', 'domain']),
      toRegion: (draft, { ref }, region) =>
        draft.set(ref, ['spec', 'region'], region),
    },
  ],
  [
    GROUP,
    {
      toGroup: putGroupBelow,
      toDomain: putTeamInto,
      toRegion: putTeamInRegion,
    },
  ],
]);

function setRef(path: readonly string[]): Way {
  return (draft, { ref, item }, to) =>
    draft.set(ref, path, writeRef(to, item.entity));
}

/** No other group has it any more, and it has no other parent. */
function putGroupBelow(draft: MeshDraft, { ref, item }: Moved, to: string) {
  const { graph } = draft;
  if (isWithin(draft, to, ref)) {
    const message = `${subjectName(ref)} would stand below itself, since ${nameEntity(to)} is or stands within it`;
    throw new MoveError('to', message);
  }
  for (const parent of graph.ofKind(group)) {
    const children = graph.get(group, parent)?.spec.children;
    if (!children) continue;
    const references = referencesOf(graph, group, parent).of('children');
    const own = new Set(
      references.filter(child => child.ref === ref).map(({ index }) => index),
    );
    if (own.size === 0) continue;
    const others = children.filter((_, index) => !own.has(index));
    draft.set(graph.refOf(parent), ['spec', 'children'], others);
  }
  draft.set(ref, ['spec', 'parent'], writeRef(to, item.entity));
}

function isWithin({ graph }: MeshDraft, inner: string, outer: string) {
  const start = graph.nodeOf(inner);
  const around = new Set(start === undefined ? [] : [start]);
  for (const node of around) {
    if (graph.refOf(node) === outer) return true;
    for (const parent of graph.targets(node, 'childOf')) around.add(parent);
  }
  return false;
}

/** The team works in no other domain, and takes its data products along. */
function putTeamInto(draft: MeshDraft, { ref }: Moved, to: string): void {
  const { graph } = draft;
  const team = graph.nodeOf(ref);
  if (team === undefined) return;
  for (const product of productsOf(graph, team)) {
    setRef(['spec', 'domain'])(
      draft,
      findMoved(draft, product.ref, 'move'),
      to,
    );
  }
  for (const profile of profilesOf(draft, team)) {
    const entity = graph.get(teamProfile, profile);
    const stated = entity?.spec.domains;
    if (!entity || !stated) continue;
    const known = referencesOf(graph, teamProfile, profile)
      .of('domains.domain')
      .find(({ ref: domain }) => domain === to);
    const kept = known && stated[known.index];
    const domains = [kept ?? { domain: writeRef(to, entity) }];
    draft.set(graph.refOf(profile), ['spec', 'domains'], domains);
  }
}

/** Where the team says so: in its profile, else on its group. */
function putTeamInRegion(
  draft: MeshDraft,
  { ref }: Moved,
  region: string,
): void {
  const { graph } = draft;
  const team = graph.nodeOf(ref);
  const profiles = team === undefined ? [] : profilesOf(draft, team);
  for (const profile of profiles) {
    draft.set(graph.refOf(profile), ['spec', 'region'], region);
  }
  const isSaidByGroup =
    graph.get(group, team)?.metadata.annotations?.[REGION_ANNOTATION] !==
    undefined;
  if (profiles.length === 0 || isSaidByGroup) {
    draft.set(ref, ['metadata', 'annotations', REGION_ANNOTATION], region);
  }
}

export function profilesOf({ graph }: MeshDraft, team: MeshNode): MeshNode[] {
  return [...graph.targets(team, 'describedBy')].filter(
    node => graph.get(teamProfile, node) !== undefined,
  );
}

/** `{ retire }` */
export function retire(draft: MeshDraft, { retire: what }: { retire: string }) {
  const [text, port, ...rest] = what.split('#');
  const { ref } = findMoved(draft, text, 'retire');
  const { graph } = draft;
  const product = graph.get(dataProduct, graph.nodeOf(ref));
  if (!product) return refuseKind('retire', ref, 'a data product');
  if (port === undefined) {
    draft.set(ref, ['spec', 'lifecycle'], 'retired');
    return undefined;
  }
  const [name, version] = port.split('@');
  const offered = product.spec.outputPorts ?? [];
  const kept = offered.filter(
    each =>
      each.name !== name || (version !== undefined && each.version !== version),
  );
  if (rest.length > 0 || kept.length === offered.length) {
    const message = `${subjectName(ref)} offers no port \`${[port, ...rest].join('#').slice(0, 80)}\``;
    throw new MoveError('retire', message);
  }
  return draft.set(ref, ['spec', 'outputPorts'], kept);
}
