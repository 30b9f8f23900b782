import {
  group,
  isOfKind,
  parseEntityRef,
  stringifyEntityRef,
  type DataProductEntity,
  type MeshGraph,
} from '@backstage-data-mesh/model';

/** Whether two sources say the same; undefined where that cannot be told. */
export type Agreement = boolean | undefined;

type Lifecycle = DataProductEntity['spec']['lifecycle'];

/** The statuses of ODCS and ODPS that fit each state of a product or a port. */
const STATUSES_OF: Readonly<Record<Lifecycle, readonly string[]>> = {
  experimental: ['proposed', 'draft', 'active'],
  production: ['active'],
  deprecated: ['deprecated'],
  retired: ['retired'],
};

const KNOWN = new Set(Object.values(STATUSES_OF).flat());

/**
 * True when a status of the linked file fits the state of the product. The
 * standards leave the words open: of others it cannot be told.
 */
export function fitsLifecycle(status: string, state: Lifecycle): Agreement {
  const word = status.trim().toLowerCase();
  return KNOWN.has(word) ? STATUSES_OF[state].includes(word) : undefined;
}

/** True for two spellings of one version: `2`, `v2`, `2.0` and `2.0.0`. */
export function isSameVersion(a: string, b: string): boolean {
  return a === b || inFull(a) === inFull(b);
}

/** A version with all of its three numbers, where it is one: `2.0.0` for `v2`. */
export function inFull(version: string): string {
  const written = version.trim();
  const numbers = SHORT_VERSION.exec(written)?.slice(1);
  if (numbers) return numbers.map(number => Number(number ?? 0)).join('.');
  return written.replace(/^v(?=\d)/i, '');
}

const SHORT_VERSION = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/i;

/** An entity that a linked file may name. */
export interface NamedEntity {
  readonly ref: string;
  /** `Group`: what a name without a kind means. */
  readonly kind: string;
  readonly graph: MeshGraph;
}

/**
 * Whether a name in the linked file means an entity: its ref, its name however
 * it is spelt, or its title: `Field crew` for `group:default/field-crew`. Of an
 * entity that is not at hand nobody can tell which title it has.
 */
export function meansEntity(
  name: string,
  { ref, kind, graph }: NamedEntity,
): Agreement {
  const parsed = parseEntityRef(name.trim(), { kind });
  if (parsed.ok && stringifyEntityRef(parsed.value) === ref) return true;
  // a ref is no title, and means one entity
  if (parsed.ok && /[:/]/.test(name)) return false;
  const isSpelt = (other: string) => toLetters(other) === toLetters(name);
  if (isSpelt(ref.slice(ref.indexOf('/') + 1))) return true;
  const titles = titlesOf(graph, ref);
  return titles && titles.some(isSpelt);
}

/** The names that people read; `undefined` for an entity that is not at hand. */
function titlesOf(graph: MeshGraph, ref: string): string[] | undefined {
  const node = graph.nodeOf(ref);
  const item = node === undefined ? undefined : graph.itemOf(node);
  if (!item?.kind) return undefined;
  const { title } = item.entity.metadata;
  const shown = isOfKind(item, group)
    ? item.entity.spec.profile?.displayName
    : undefined;
  return [title, shown].filter(name => name !== undefined);
}

/** `Field & Crew`, `field-and-crew` and `Fieldandcrew` are spelt alike. */
function toLetters(name: string): string {
  return toWords(name.slice(0, 200).replace(/&/g, ' and '))
    .normalize('NFKD')
    .replace(/[\p{M}-]/gu, '');
}

/** `Field crew`, `field_crew` and `FieldCrew` are `field-crew`. */
export function toWords(name: string): string {
  return name
    .slice(0, 200)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .join('-');
}
