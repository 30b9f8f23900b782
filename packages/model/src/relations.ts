/**
 * A pair of relation types, declared once.
 *
 * @public
 */
export interface RelationPair<Name extends string = RelationName> {
  /** Read as "source `type` target". */
  readonly type: Name;
  /** Read as "target `inverse` source"; equal to `type` when symmetric. */
  readonly inverse: Name;
  /** One sentence for docs and tooltips. */
  readonly description: string;
  /**
   * Who writes it into the catalog: `catalog` for Backstage's own pairs,
   * `data-mesh` for ours, `mesh` for pairs that live in the mesh graph only,
   * because no Backstage page needs them and each relation costs a stitch.
   */
  readonly origin: 'catalog' | 'data-mesh' | 'mesh';
}

const pairs = [
  {
    type: 'ownedBy',
    inverse: 'ownerOf',
    origin: 'catalog',
    description: 'The team that is accountable for the entity.',
  },
  {
    type: 'partOf',
    inverse: 'hasPart',
    origin: 'catalog',
    description: 'A data product belongs to a domain, a domain to a wider one.',
  },
  {
    type: 'dependsOn',
    inverse: 'dependencyOf',
    origin: 'catalog',
    description:
      'A data product reads from a component, resource, system, API or AI resource, or runs on a platform; a component, resource or AI resource reads a data product.',
  },
  {
    type: 'childOf',
    inverse: 'parentOf',
    origin: 'catalog',
    description: 'A group is part of a wider group.',
  },
  {
    type: 'memberOf',
    inverse: 'hasMember',
    origin: 'catalog',
    description: 'A person works in a group.',
  },
  {
    type: 'ledBy',
    inverse: 'leads',
    origin: 'data-mesh',
    description:
      'The nominated person: product owner, domain owner, platform owner, or who is accountable for a value hypothesis.',
  },
  {
    type: 'consumesFrom',
    inverse: 'suppliesTo',
    origin: 'data-mesh',
    description: 'An input port reads an output port of another data product.',
  },
  {
    type: 'contributesTo',
    inverse: 'contributedToBy',
    origin: 'data-mesh',
    description:
      'A value hypothesis, or a goal of a domain, serves a goal of this domain.',
  },
  {
    type: 'builds',
    inverse: 'builtFor',
    origin: 'data-mesh',
    description:
      'An initiative of the value hypothesis builds the data product.',
  },
  {
    type: 'measuredBy',
    inverse: 'measures',
    origin: 'data-mesh',
    description: 'A data product gives the readings of a measure of success.',
  },
  {
    type: 'succeededBy',
    inverse: 'succeeds',
    origin: 'data-mesh',
    description: 'The bet that takes over when this one ends.',
  },
  {
    type: 'governs',
    inverse: 'governedBy',
    origin: 'data-mesh',
    description:
      'A governance body decides for a domain, or for a narrower body.',
  },
  {
    type: 'seats',
    inverse: 'seatedOn',
    origin: 'data-mesh',
    description: 'A person holds a seat in a governance body.',
  },
  {
    type: 'describes',
    inverse: 'describedBy',
    origin: 'data-mesh',
    description: 'A team profile describes a group.',
  },
  {
    type: 'interactsWith',
    inverse: 'interactsWith',
    origin: 'data-mesh',
    description: 'Two teams, or a data product and a team, work together.',
  },
  {
    type: 'changes',
    inverse: 'changedBy',
    origin: 'mesh',
    description: 'An initiative changes an existing data product.',
  },
  {
    type: 'uses',
    inverse: 'usedBy',
    origin: 'mesh',
    description: 'An initiative uses a data product as it is.',
  },
] as const satisfies readonly RelationPair<string>[];

/** A relation type, named from either end. @public */
export type RelationName = (typeof pairs)[number]['type' | 'inverse'];

/**
 * By what a value hypothesis or a goal says that it needs a data product, named
 * from the data product.
 *
 * @public
 */
export const SERVING_RELATIONS = [
  'builtFor',
  'measures',
  'changedBy',
  'usedBy',
] as const satisfies readonly RelationName[];

/** Every relation pair that the suite reads or writes. @public */
export const relations: readonly RelationPair[] = pairs;

/** Their names from either end, each once, in the same order. @public */
export const relationNames: readonly RelationName[] =
  // a card that asks for none does not carry all of them
  /* @__PURE__ */ listNames();

function listNames(): RelationName[] {
  return [...new Set(pairs.flatMap(({ type, inverse }) => [type, inverse]))];
}

/** Which pair a relation name belongs to, and from which end it is named. @public */
export interface RelationEnd {
  /** The pair's place in `relations`. */
  readonly index: number;
  /** True when the name is the pair's inverse. */
  readonly reversed: boolean;
}

/** Finds the pair of a relation name. @public */
export function relationEnd(name: RelationName): RelationEnd {
  return ends[name];
}

/** The declaration of a relation, named from either end. @public */
export function findRelation(name: RelationName): RelationPair {
  return relations[ends[name].index];
}

/** The other end's name for the same relation. @public */
export function inverseOf(name: RelationName): RelationName {
  const { index, reversed } = ends[name];
  return reversed ? pairs[index].type : pairs[index].inverse;
}

// a symmetric pair is never reversed, hence its type comes last
const ends = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ pairs.flatMap(({ type, inverse }, index) => [
    [inverse, { index, reversed: true }],
    [type, { index, reversed: false }],
  ]),
) as Record<RelationName, RelationEnd>;
