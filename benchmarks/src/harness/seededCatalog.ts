import { createHash, randomUUID } from 'node:crypto';
import {
  buildMeshGraph,
  entityRefOf,
  readMesh,
  relations,
} from '@backstage-data-mesh/model';
import createKnex, { type Knex } from 'knex';
import type { Connection } from './postgres';

const DATABASE = 'backstage_plugin_catalog';
const PORTION = 500;

interface Written {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** An entity as the catalog has it after processing it. */
export interface SeededEntity extends Written {
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly etag: string;
  };
  readonly relations: readonly {
    readonly type: string;
    readonly targetRef: string;
  }[];
}

/**
 * Writes entities into the tables of a catalog that is started, as it would have
 * written them after processing and stitching each; but what it searches by, and
 * what it needs to process them again.
 */
export async function seedCatalog(
  connection: Connection,
  entities: Iterable<object>,
): Promise<number> {
  const knex = connect(connection);
  try {
    const written = [...entities] as readonly Written[];
    for (const some of inPortions(withRelations(written)))
      await write(knex, some);
    await knex.raw('analyze');
    return written.length;
  } finally {
    await knex.destroy();
  }
}

/** Changes entities in the catalog, as stitching them once more would. */
export async function changeInCatalog(
  knex: Knex,
  entities: readonly SeededEntity[],
): Promise<void> {
  for (const entity of entities)
    await knex('final_entities')
      .where({ entity_ref: entityRefOf(entity) })
      .update({ final_entity: JSON.stringify(entity) });
}

/** Opens the tables of the catalog. */
export function connect(connection: Connection): Knex {
  return createKnex({
    client: 'pg',
    connection: { ...connection, database: DATABASE },
  });
}

/** The same entity with another etag. */
export function retag(entity: Omit<SeededEntity, 'etag'>): SeededEntity {
  const { etag, ...metadata } = entity.metadata;
  const tagged = { ...entity, metadata };
  return { ...entity, metadata: { ...metadata, etag: hashOf(tagged) } };
}

/** With what relates them, both ways, as processors tell of them. */
function* withRelations(written: readonly Written[]): Generator<SeededEntity> {
  const graph = buildMeshGraph(readMesh(written).items);
  for (const entity of written) {
    const node = graph.nodeOf(entityRefOf(entity));
    const related =
      node === undefined
        ? []
        : relations.flatMap(({ type, inverse }) =>
            [...new Set([type, inverse])].flatMap(name =>
              [...graph.targets(node, name)].map(target => ({
                type: name,
                targetRef: graph.refOf(target),
              })),
            ),
          );
    const metadata = { ...entity.metadata, uid: randomUUID(), etag: '' };
    yield retag({ ...entity, metadata, relations: related });
  }
}

async function write(
  knex: Knex,
  entities: readonly SeededEntity[],
): Promise<void> {
  const rows = JSON.stringify(
    entities.map(entity => ({
      id: entity.metadata.uid,
      ref: entityRefOf(entity),
      hash: entity.metadata.etag,
      entity: JSON.stringify(entity),
    })),
  );
  await knex.raw(
    `insert into refresh_state
       (entity_id, entity_ref, unprocessed_entity, errors, next_update_at, last_discovery_at)
     select id, ref, '{}', '[]', '2100-01-01', now()
     from json_to_recordset(?) as row (id text, ref text)`,
    [rows],
  );
  await knex.raw(
    `insert into final_entities
       (entity_id, entity_ref, final_entity, hash, last_updated_at)
     select id, ref, entity, hash, now()
     from json_to_recordset(?) as row (id text, ref text, entity text, hash text)`,
    [rows],
  );
}

function* inPortions<Item>(items: Iterable<Item>): Generator<Item[]> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < PORTION) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function hashOf(value: object): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('hex');
}
