import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { decodeFindings } from '@backstage-data-mesh/model';
import { rules } from '@backstage-data-mesh/rules';
import { parse, parseDocument } from 'yaml';
import { dataProduct, valueHypothesis } from './__testUtils__/entities';
import type { RunningCatalog } from './__testUtils__/RunningCatalog';
import { startCatalog } from './__testUtils__/startCatalog';
import { DataMeshEntitiesProcessor } from './processor/DataMeshEntitiesProcessor';

jest.setTimeout(600_000);

/** A line of the specification of bad input that the CLI is tested with. */
interface BadDocument {
  readonly case: string;
  readonly text: string;
  /** `line:column rule message` */
  readonly finds: readonly string[];
  readonly catalog: 'accepts' | 'refuses';
}

const SPECIFICATION = resolve(
  __dirname,
  '../../../packages/cli/src/badInput/__fixtures__/documents.yaml',
);
const documents: readonly BadDocument[] = parse(
  readFileSync(SPECIFICATION, 'utf8'),
);
const byCase = documents.map(each => [each.case, each] as const);

/** Rules that need nothing but the entity, which the catalog runs as well. */
const ENTITY_RULES = new Set(
  rules.filter(({ needs }) => needs.length === 0).map(({ id }) => id),
);

describe('the real catalog, of an entity that is bad', () => {
  let catalog: RunningCatalog;
  beforeAll(async () => {
    catalog = await startCatalog();
  });

  it.each(byCase)('gives the verdict of the CLI: %s', async (_case, bad) => {
    const { status, text } = await catalog.validate(readEntity(bad.text));
    // kinds of others are for their own processors to recognise
    const isForeign = /No processor recognized the entity/.test(text);
    expect([isForeign || status === 200 ? 'accepts' : 'refuses', text]).toEqual(
      [bad.catalog, expect.not.stringMatching(/\n\s+at /)],
    );
  });

  it('goes on with the next', async () => {
    expect(await catalog.validate(dataProduct())).toMatchObject({
      status: 200,
    });
  });
});

describe('the processor, of an entity that is bad', () => {
  const accepted = byCase.filter(([, bad]) => bad.catalog === 'accepts');

  it.each(accepted)('finds what the CLI finds: %s', async (_case, bad) => {
    const { metadata } = await process(readEntity(bad.text));
    const { rules: noted = [], isCut = false } =
      decodeFindings(metadata.annotations ?? {}) ?? {};
    const found = bad.finds
      .map(line => line.split(' ')[1])
      .filter(rule => ENTITY_RULES.has(rule));
    const expected = [...new Set(found)].sort();
    expect({ noted, isCut }).toEqual({
      noted: expected.slice(0, noted.length),
      isCut: noted.length < expected.length,
    });
  });
});

const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the processor, of an entity without measure', () => {
  it.each<[string, Entity]>([
    [
      '10,000 ports on either side',
      dataProduct({
        inputPorts: times(10_000, index => ({ from: `p${index}#out` })),
        outputPorts: times(10_000, index => ({ name: `out${index}` })),
      }),
    ],
    ['a megabyte of text', dataProduct({ boundary: 'x'.repeat(1_000_000) })],
    [
      'a contract with 8,000 promises',
      dataProduct({
        outputPorts: [{ name: 'out', contract: contractOf(8_000) }],
      }),
    ],
    [
      'a contract that is a bomb',
      dataProduct({ outputPorts: [{ name: 'out', contract: bomb() }] }),
    ],
    [
      'a description of 50,000 brackets',
      dataProduct({ odps: '['.repeat(50_000) }),
    ],
    [
      '5,000 measures with one name',
      valueHypothesis({ measures: times(5_000, () => ({ id: 'm' })) }),
    ],
    [
      '5,000 interactions in zones that do not exist',
      dataProduct({
        teamInteractions: times(5_000, index => ({
          ...{ with: `group:t${index}`, mode: 'facilitating' },
        })),
      }),
    ],
    ['keys that name prototypes', dataProduct(JSON.parse('{"__proto__":{}}'))],
  ])('comes to an end, and notes little: %s', async (_name, entity) => {
    const { annotations = {} } = (await process(entity)).metadata;
    // what the catalog is filtered by is short, what pages show is five sentences
    for (const [name, value] of Object.entries(annotations))
      expect(value.length).toBeLessThanOrEqual(
        name.endsWith('-notes') ? 5_000 : 200,
      );
  });
});

function readEntity(text: string): Entity {
  return parseDocument(text, { logLevel: 'error' }).toJS();
}

/** An entity as it leaves the processor. */
async function process(entity: Entity): Promise<Entity> {
  const processor = new DataMeshEntitiesProcessor();
  const prepared = await processor.preProcessEntity(entity);
  await processor.validateEntityKind(prepared);
  return processor.postProcessEntity(prepared, undefined, () => {});
}

function contractOf(promises: number): string {
  const lines = times(
    promises,
    index => `  - { property: latency, value: ${index}, unit: h }`,
  );
  return [
    ...['apiVersion: v3.1.0', 'kind: DataContract', 'id: a', 'version: 1.0.0'],
    ...['status: active', 'slaProperties:', ...lines],
  ].join('\n');
}

function bomb(): string {
  return times(12, level => {
    const parts = times(9, () => (level > 0 ? `*k${level - 1}` : 'x'));
    return `k${level}: &k${level} [${parts.join(', ')}]`;
  }).join('\n');
}
