import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  buildMeshGraph,
  findRelation,
  inverseOf,
  kinds,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { eventually } from './__testUtils__/eventually';
import { builtInKinds, declarativeModel } from './__testUtils__/flows';
import {
  refOf,
  relationsOf,
  type RunningCatalog,
} from './__testUtils__/RunningCatalog';
import { startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(600_000);

const EXAMPLES = resolve(__dirname, '../../../examples');

describe('the sample organisation', () => {
  const written = readExamples();

  it('is the same in both kinds of catalog, and complete', async () => {
    const inBoth: Entity[][] = [];
    for (const { features } of [builtInKinds, declarativeModel]) {
      const catalog = await startCatalog({
        files: [resolve(EXAMPLES, 'catalog-info.yaml')],
        processingInterval: { hours: 1 }, // nobody edits them
        features: features(),
      });
      const entities = await eventually(async () => {
        const present = await ingested(catalog);
        expect(missingIn(present, written)).toEqual([]);
        expect(contradictionsIn(present)).toEqual([]);
        return present;
      });
      expect(entities.map(refOf)).toEqual(written);
      expect(catalog.errors).toEqual(new Map());
      inBoth.push(entities.map(withoutStamps));
    }
    expect(inBoth[1]).toEqual(inBoth[0]);
    expect(typesOf(inBoth[0])).toEqual([...OUR_TYPES].sort());
  });

  it.each(kinds.map(({ kind }) => kind))('has a %s', kind => {
    expect(written.join()).toContain(`${kind.toLowerCase()}:`);
  });
});

/** The refs of all that is written in the folder, without what is a location of its own. */
function readExamples(): string[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter(name => /(?<!\.od[cp]s)\.yaml$/.test(name))
    .filter(name => !name.startsWith('acquired'))
    .map(name => readFileSync(resolve(EXAMPLES, name), 'utf8'))
    .flatMap(text => parseAllDocuments(text).map(document => document.toJS()))
    .filter(entity => entity?.kind && entity.kind !== 'Location')
    .map(refOf)
    .sort();
}

async function ingested(catalog: RunningCatalog): Promise<Entity[]> {
  const entities = await catalog.entities();
  return entities.filter(entity => entity.kind !== 'Location');
}

/** While a catalog is filled, very much is missing; a few are told. */
const FEW = 5;

function missingIn(entities: readonly Entity[], refs: string[]): string[] {
  const present = new Set(entities.map(refOf));
  return refs.filter(ref => !present.has(ref)).slice(0, FEW);
}

/** Where the catalog says otherwise of an entity than the mesh graph. */
function contradictionsIn(entities: readonly Entity[]): string[] {
  const graph = buildMeshGraph(readMesh(entities).items);
  return entities
    .map(entity => {
      const said = relationsOf(entity).filter(isOurs).join(', ');
      const known = targetsOf(graph, refOf(entity)).sort().join(', ');
      return said === known ? '' : `${refOf(entity)}: ${said}, not ${known}`;
    })
    .filter(Boolean)
    .slice(0, FEW);
}

// Backstage's own relations also come from kinds that the mesh does not read.
const OUR_TYPES = new Set(
  kinds
    .flatMap(({ references }) => references)
    .flatMap(({ reference }) => Object.values(reference.allowed))
    .filter(relation => relation !== undefined)
    .filter(relation => findRelation(relation).origin === 'data-mesh')
    .flatMap(relation => [relation, inverseOf(relation)]),
);

function isOurs(line: string): boolean {
  return [...OUR_TYPES].some(type => line.startsWith(`${type} `));
}

function targetsOf(graph: MeshGraph, ref: string): string[] {
  const node = graph.nodeOf(ref);
  if (node === undefined) throw new Error(`The graph has no ${ref}`);
  return [...OUR_TYPES].flatMap(type =>
    [...graph.targets(node, type)].map(
      target => `${type} ${graph.refOf(target)}`,
    ),
  );
}

/** The types of our relations that occur. */
function typesOf(entities: readonly Entity[]): string[] {
  const found = entities.flatMap(relationsOf).filter(isOurs);
  return [...new Set(found.map(line => line.split(' ')[0]))].sort();
}

function withoutStamps(entity: Entity): Entity {
  const { uid, etag, ...metadata } = entity.metadata;
  return { ...entity, metadata };
}
