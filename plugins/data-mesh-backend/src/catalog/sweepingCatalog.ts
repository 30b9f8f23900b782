import { setTimeout as wait } from 'node:timers/promises';
import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { QueryEntitiesRequest } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { entityRefOf } from '@backstage-data-mesh/model';
import { Sharing } from '../sharing';
import { eachInSlices } from '../slices';
import { assertNotShrunk } from './guards';
import { keepEntity } from './keepEntity';
import {
  CatalogUnreachableError,
  type CatalogChange,
  type KnownEntities,
  type MeshCatalog,
  type ReadEntity,
  type SweepOptions,
} from './meshCatalog';

/** Entities with their etag alone. */
const PAGE = 2_000;
/** Whole entities: what arrives of an answer in one turn of the loop holds others up. */
const BODIES = 200;
const REQUEST_MS = 120_000;
const ETAG_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
];
const BODY_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

/** What the catalog makes itself; another one may stay when the entity changes. */
const OWN_ETAG = /^[0-9a-f]{40}$/;

/** The part of the catalog's service that is used. */
export type ReadableCatalog = Pick<
  CatalogService,
  'queryEntities' | 'getEntitiesByRefs'
>;

/** What {@link SweepingCatalog} works with. */
export interface SweepingCatalogOptions {
  readonly catalog: ReadableCatalog;
  readonly auth: AuthService;
  readonly now?: () => Date;
  /** A request that takes longer is given up; two minutes unless given. */
  readonly requestMs?: number;
}

/**
 * Finds out what changed by the etags of all entities, since the catalog tells
 * nobody. Reads with the rights of the plugin.
 */
export class SweepingCatalog implements MeshCatalog {
  private readonly now: () => Date;

  constructor(private readonly options: SweepingCatalogOptions) {
    this.now = options.now ?? (() => new Date());
  }

  async sweep(
    known: KnownEntities,
    { signal, everything = false, acceptVanished = false }: SweepOptions,
  ): Promise<CatalogChange> {
    const asOf = this.now();
    const etags = await reaching(() => this.readEtags(signal));
    const missing: string[] = [];
    await eachInSlices(
      known.keys(),
      ref => {
        if (!etags.has(ref)) missing.push(ref);
      },
      signal,
    );
    if (!acceptVanished) assertNotShrunk(missing.length, known.size);
    const changed: string[] = [];
    await eachInSlices(
      etags,
      ([ref, etag]) => {
        const isSame = OWN_ETAG.test(etag) && known.get(ref)?.etag === etag;
        if (everything || !isSame) changed.push(ref);
      },
      signal,
    );
    // who was created anew while pages were read may have been missed
    const looked = await this.look([...changed, ...missing], known, signal);
    return { ...looked, asOf };
  }

  look(
    refs: readonly string[],
    known: KnownEntities,
    signal: AbortSignal,
  ): Promise<CatalogChange> {
    return reaching(() => this.readBodies(refs, known, signal));
  }

  private async readBodies(
    refs: readonly string[],
    known: KnownEntities,
    signal: AbortSignal,
  ): Promise<CatalogChange> {
    const asOf = this.now();
    const put: ReadEntity[] = [];
    const gone: string[] = [];
    const retagged: ReadEntity[] = [];
    const sharing = new Sharing();
    for (let at = 0; at < refs.length; at += BODIES) {
      signal.throwIfAborted();
      const some = refs.slice(at, at + BODIES);
      const { items } = await this.ask((catalog, credentials) =>
        catalog.getEntitiesByRefs(
          { entityRefs: some, fields: BODY_FIELDS },
          credentials,
        ),
      );
      assertAnswers(items, some.length);
      await eachInSlices(
        items.entries(),
        ([index, entity]) => {
          const ref = some[index];
          if (!entity) {
            if (known.has(ref)) gone.push(ref);
            return;
          }
          const kept = keepEntity(entity, sharing);
          const before = known.get(ref);
          if (before?.hash !== kept.hash) put.push(kept);
          else if (before.etag !== kept.etag) retagged.push(kept);
        },
        signal,
      );
    }
    return { put, gone, retagged, asOf };
  }

  private async readEtags(signal: AbortSignal): Promise<Map<string, string>> {
    const etags = new Map<string, string>();
    let cursor: string | undefined;
    do {
      signal.throwIfAborted();
      const page: QueryEntitiesRequest =
        cursor === undefined
          ? { fields: ETAG_FIELDS, limit: PAGE, totalItems: 'exclude' }
          : { fields: ETAG_FIELDS, limit: PAGE, cursor };
      const { items, pageInfo } = await this.ask((catalog, credentials) =>
        catalog.queryEntities(page, credentials),
      );
      for (const entity of items)
        etags.set(entityRefOf(entity), entity.metadata.etag ?? '');
      if (cursor !== undefined && cursor === pageInfo.nextCursor)
        throw new Error('The catalog gives the same page again and again');
      cursor = pageInfo.nextCursor;
    } while (cursor !== undefined);
    return etags;
  }

  /** Asks the catalog, but waits for no answer for ever. */
  private async ask<Answer>(
    request: (
      catalog: ReadableCatalog,
      options: { readonly credentials: BackstageCredentials },
    ) => Promise<Answer>,
  ): Promise<Answer> {
    const { auth, catalog, requestMs = REQUEST_MS } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const answered = new AbortController();
    const late = wait(requestMs, undefined, {
      ...{ ref: false, signal: answered.signal },
    }).then(() => {
      throw new Error(`It does not answer within ${requestMs / 1_000} s`);
    });
    try {
      return await Promise.race([request(catalog, { credentials }), late]);
    } finally {
      late.catch(() => {});
      answered.abort();
    }
  }
}

function assertAnswers(
  items: readonly (Entity | undefined)[],
  asked: number,
): void {
  if (!Array.isArray(items) || items.length !== asked)
    throw new Error('The catalog gave another number of entities than asked');
}

async function reaching<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    throw new CatalogUnreachableError(error);
  }
}
