import type { Entity } from '@backstage/catalog-model';

/** What is known of an entity of the catalog. */
export interface KnownEntity {
  readonly etag: string;
  /** Of the part that is kept. */
  readonly hash: string;
}

/** All that is known, by ref. */
export type KnownEntities = ReadonlyMap<string, KnownEntity>;

/** An entity that came or changed. */
export interface ReadEntity extends KnownEntity {
  readonly ref: string;
  readonly kind: string;
  readonly uid: string;
  /** The part that is kept. */
  readonly entity: Entity;
}

/** What differs between the catalog and what is known of it. */
export interface CatalogChange {
  readonly put: readonly ReadEntity[];
  readonly gone: readonly string[];
  /** Entities whose etag is another one, while the kept part is the same. */
  readonly retagged: readonly ReadEntity[];
  /** The moment whose catalog it is, at the latest. */
  readonly asOf: Date;
}

/** How thorough a look is. */
export interface SweepOptions {
  readonly signal: AbortSignal;
  /** True to read every entity, whatever its etag says. */
  readonly everything?: boolean;
  /** True to believe that much has gone at once. */
  readonly acceptVanished?: boolean;
}

/**
 * The catalog, as the mesh is read from it. A change feed of the catalog would
 * stand beside the sweep, as `generation`.
 */
export interface MeshCatalog {
  /**
   * Compares all of the catalog with what is known.
   *
   * @throws CatalogShrankError when too much has gone at once.
   * @throws CatalogUnreachableError when the catalog does not answer.
   */
  sweep(known: KnownEntities, options: SweepOptions): Promise<CatalogChange>;
  /**
   * Looks at some entities only.
   *
   * @throws CatalogUnreachableError when the catalog does not answer.
   */
  look(
    refs: readonly string[],
    known: KnownEntities,
    signal: AbortSignal,
  ): Promise<CatalogChange>;
}

/** So much has gone at once that it looks like a fault of the catalog. */
export class CatalogShrankError extends Error {
  override readonly name = 'CatalogShrankError';

  constructor(
    readonly gone: number,
    readonly known: number,
  ) {
    super(
      `${gone} of ${known} entities are missing from the catalog at once; the mesh stays as it was until they are back or somebody accepts it`,
    );
  }
}

/** The catalog does not answer, or answers something else. */
export class CatalogUnreachableError extends Error {
  override readonly name = 'CatalogUnreachableError';

  constructor(override readonly cause: unknown) {
    super(
      `The catalog cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}
