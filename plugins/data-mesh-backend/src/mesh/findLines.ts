import {
  domainChain,
  domainsOf,
  eachInSteps,
  kindOfRef,
  SEVERITIES,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { StoredOutcome } from '../store/rows';
import type { MeshNow } from './meshReader';

/** Which results are asked for; what is not given matters not. */
export interface LineFilter {
  readonly rule?: readonly string[];
  readonly family?: readonly string[];
  readonly severity?: readonly string[];
  /** A status, or `grace`. */
  readonly status?: readonly string[];
  readonly kind?: readonly string[];
  readonly owner?: readonly string[];
  readonly domain?: readonly string[];
}

/** Where a line stands in an order. */
export type LinePlace = readonly [number | string, string, string];

/** In which order, and from where. */
export interface LineOrder {
  readonly sort: 'severity' | 'subject' | 'rule' | 'since';
  readonly order: 'asc' | 'desc';
  /** Only what comes after it. */
  readonly after?: LinePlace;
  readonly limit: number;
}

/** A line with its place. */
export interface PlacedLine {
  readonly line: StoredOutcome;
  readonly place: LinePlace;
}

/** The first lines that are asked for. */
export function* findLines(
  { book, evaluation }: Pick<MeshNow, 'book' | 'evaluation'>,
  filter: LineFilter,
  { sort, order, after, limit }: LineOrder,
): Steps<readonly PlacedLine[]> {
  const fits = createFilter(evaluation, filter);
  const direction = order === 'asc' ? 1 : -1;
  const compare = (a: LinePlace, b: LinePlace) =>
    direction * comparePlaces(a, b);
  const first: PlacedLine[] = [];
  yield* eachInSteps(book.lines(), line => {
    const place = placeOf(line, sort);
    if (after && compare(place, after) <= 0) return;
    const last = first.at(-1);
    const isFull = first.length === limit;
    if (isFull && last && compare(place, last.place) >= 0) return;
    if (!fits(line)) return;
    if (isFull) first.pop();
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(place, first[middle].place) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, { line, place });
  });
  return first;
}

function placeOf(line: StoredOutcome, sort: LineOrder['sort']): LinePlace {
  const { subject, rule, severity, since } = line;
  if (sort === 'subject') return [0, subject, rule];
  if (sort === 'rule') return [rule, subject, rule];
  if (sort === 'since') return [since.getTime(), subject, rule];
  const rank = severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
  return [rank, subject, rule];
}

function comparePlaces(a: LinePlace, b: LinePlace): number {
  for (let at = 0; at < a.length; at++) {
    if (a[at] < b[at]) return -1;
    if (a[at] > b[at]) return 1;
  }
  return 0;
}

function createFilter(
  { graph, rules }: MeshNow['evaluation'],
  filter: LineFilter,
): (line: StoredOutcome) => boolean {
  const families = new Map(rules.map(({ id, family }) => [id, family]));
  const kinds = filter.kind?.map(kind => kind.toLowerCase());
  const belongs = createBelongs(graph, filter);
  return line => {
    const { rule, subject, severity = '', status, isGrace } = line;
    return (
      isIn(rule, filter.rule) &&
      isIn(families.get(rule) ?? '', filter.family) &&
      isIn(severity, filter.severity) &&
      (isIn(status, filter.status) ||
        (isGrace && isIn('grace', filter.status))) &&
      isIn(kindOfRef(subject), kinds) &&
      belongs(subject)
    );
  };
}

function isIn(value: string, wanted: readonly string[] | undefined): boolean {
  return !wanted || wanted.includes(value);
}

/** By owner and domain; each entity is looked at once. */
function createBelongs(
  graph: MeshGraph,
  { owner, domain }: LineFilter,
): (ref: string) => boolean {
  if (!owner && !domain) return () => true;
  const owners = owner && new Set(owner.map(ref => ref.toLowerCase()));
  const domains = domain && new Set(domain.map(ref => ref.toLowerCase()));
  const known = new Map<string, boolean>();
  const find = (ref: string) => {
    const node = graph.nodeOf(ref);
    if (node === undefined) return false;
    const names = (nodes: Iterable<MeshNode>, wanted: ReadonlySet<string>) =>
      [...nodes].some(each => wanted.has(graph.refOf(each)));
    return (
      (!owners || names(graph.targets(node, 'ownedBy'), owners)) &&
      (!domains ||
        [...domainsOf(graph, node)].some(each =>
          names(domainChain(graph, each), domains),
        ))
    );
  };
  return ref => {
    let belongs = known.get(ref);
    if (belongs === undefined) known.set(ref, (belongs = find(ref)));
    return belongs;
  };
}
