import {
  LOCATION_ANNOTATIONS,
  type MeshItem,
} from '@backstage-data-mesh/model';
import type { SourceEntity } from './entities';

/** The mesh as a catalog held it at a time. */
export interface KnownMesh {
  readonly items: ReadonlyMap<string, MeshItem>;
  /** False for a list of names: what exists is known, and nothing more. */
  readonly isWhole: boolean;
}

/** Where a file stands in its repository. */
export interface FilePlace {
  /** The root of the repository. */
  readonly repository: string;
  /** From there, with `/`. */
  readonly path: string;
  /** True when there is a file at a path of the repository. */
  exists(path: string): boolean;
}

/**
 * The entities around a tree: all that the catalog knows, but for those of the
 * tree, which are newer, and for those that the tree defined once and defines no
 * longer.
 */
export function meshAround(
  { items }: Pick<KnownMesh, 'items'>,
  entities: readonly SourceEntity[],
  placeOf?: (file: string) => FilePlace,
): ReadonlyMap<string, MeshItem> {
  const own = new Set(entities.map(({ ref }) => ref));
  const isGone = placeOf
    ? goneFrom(findBases(items, entities, placeOf), entities, placeOf)
    : () => false;
  return new Map(
    [...items].filter(([ref, item]) => !own.has(ref) && !isGone(item)),
  );
}

/** A repository, and what its files are called in the catalog. */
interface Base {
  readonly place: FilePlace;
  /** `url:https://github.com/acme/mesh/tree/main/` */
  readonly prefix: string;
  /** How many entities the catalog read there. */
  count: number;
}

/**
 * Finds out by the entities that are here and there what the catalog calls the
 * repositories of the tree. Of several names of one the most frequent counts: a
 * file may have moved.
 */
function findBases(
  items: KnownMesh['items'],
  entities: readonly SourceEntity[],
  placeOf: (file: string) => FilePlace,
): Base[] {
  const bases = new Map<string, Map<string, Base>>();
  for (const { ref, document } of entities) {
    const source = sourceOf(items.get(ref ?? ''));
    const place = placeOf(document.file.path);
    if (!source?.endsWith(`/${place.path}`)) continue;
    const prefix = source.slice(0, -place.path.length);
    const ofPlace = bases.get(place.repository) ?? new Map<string, Base>();
    bases.set(place.repository, ofPlace);
    const base = ofPlace.get(prefix) ?? { place, prefix, count: 0 };
    base.count++;
    ofPlace.set(prefix, base);
  }
  return [...bases.values()].map(names =>
    [...names.values()].reduce((a, b) => (b.count > a.count ? b : a)),
  );
}

/** True for what a file defined that has gone, or that was read and has it not. */
function goneFrom(
  bases: readonly Base[],
  entities: readonly SourceEntity[],
  placeOf: (file: string) => FilePlace,
): (item: MeshItem) => boolean {
  const read = new Set(
    entities.map(({ document }) => keyOf(placeOf(document.file.path))),
  );
  return item => {
    const source = sourceOf(item);
    return bases.some(({ prefix, place }) => {
      if (!source?.startsWith(prefix)) return false;
      const path = source.slice(prefix.length);
      return read.has(keyOf({ ...place, path })) || !place.exists(path);
    });
  };
}

function keyOf({ repository, path }: Pick<FilePlace, 'repository' | 'path'>) {
  return `${repository}\n${path}`;
}

function sourceOf(item: MeshItem | undefined): string | undefined {
  const annotations = item?.entity.metadata.annotations ?? {};
  const written = LOCATION_ANNOTATIONS.map(name => annotations[name]).find(
    value => value !== undefined,
  );
  return written && decoded(written);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
