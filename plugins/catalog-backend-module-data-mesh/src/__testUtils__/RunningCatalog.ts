import type { Server } from 'node:http';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import request from 'supertest';

/** The last errors of each entity, by its ref. */
export type ProcessingErrors = Map<string, string>;

/** A catalog as its users see it: over HTTP. */
export class RunningCatalog {
  constructor(
    private readonly server: Server,
    /** What entity processing has reported so far. */
    readonly errors: ProcessingErrors,
  ) {}

  /** All entities that a filter lets through, in the order of their refs. */
  async entities(filter?: string): Promise<Entity[]> {
    const { body } = await request(this.server)
      .get('/api/catalog/entities/by-query')
      .query({ limit: 1000, filter })
      .expect(200);
    const items: Entity[] = body.items;
    return items.sort((a, b) => (refOf(a) < refOf(b) ? -1 : 1));
  }

  /** One entity; `undefined` when the catalog does not have it. */
  async entity(ref: string): Promise<Entity | undefined> {
    const { kind, namespace, name } = parseEntityRef(ref);
    const { status, body } = await request(this.server).get(
      `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
    );
    return status === 200 ? body : undefined;
  }

  /** Runs an entity through the catalog's processing without keeping it. */
  async validate(entity: unknown): Promise<{ status: number; text: string }> {
    const location = 'url:https://git.example.com/mesh/catalog-info.yaml';
    const { status, body } = await request(this.server)
      .post('/api/catalog/validate-entity')
      .send({ entity, location });
    const errors: { message: string }[] = body.errors ?? [];
    return { status, text: errors.map(({ message }) => message).join('\n') };
  }
}

/** The normal ref of an entity. */
export function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}

/** The relations of an entity as sorted lines, `ownedBy group:default/a`. */
export function relationsOf(entity: Entity): string[] {
  const lines = (entity.relations ?? []).map(
    ({ type, targetRef }) => `${type} ${targetRef}`,
  );
  return lines.sort();
}
