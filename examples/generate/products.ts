import { stringify } from 'yaml';
import { domainOf, regionOf, teamOf, type Plan } from './plan';
import type { Dice } from './random';

const LAYERS = ['source-aligned', 'aggregate', 'aggregate', 'consumer-aligned'];
/** Of each layer, how many ports its products read from on average. */
const READS = [0, 3, 4, 5];
const FORMATS = ['delta', 'parquet', 'avro'];

/**
 * Data products in four layers, each reading from those below: mostly from its
 * own domain, sometimes from one that everybody reads. A few have what real ones
 * have: a port without a contract, an owner who is no more, a version that is not
 * offered, an old port that is still read.
 */
export function* products(plan: Plan, dice: Dice): Generator<object> {
  for (let at = 0; at < plan.products; at++) yield product(plan, at, dice);
}

function product(plan: Plan, at: number, dice: Dice): object {
  const name = `product-${at}`;
  const team = teamOf(at);
  const domain = domainOf(at);
  const owner = dice.percent(0.5) ? 'group:dissolved' : `group:team-${team}`;
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: {
      name,
      title: `Product ${at}`,
      description:
        'Each case as a sequence of milestones, where it waits, and for whom.',
      annotations: { 'data-mesh/product-id': `urn:example:${name}` },
      tags: ['cases', `layer-${layerOf(plan, at)}`],
    },
    spec: {
      type: LAYERS[layerOf(plan, at)],
      lifecycle: dice.percent(95) ? 'production' : 'experimental',
      ...{ version: '1.0.0', owner },
      productOwner: `user:person-${team}-${dice.below(4)}`,
      domain: `domain-${domain}`,
      region: regionOf(domain),
      boundary: 'From the first order to the last delivery.',
      inputPorts: [...inputs(plan, at, dice)],
      outputPorts: [table(name, regionOf(domain), dice)],
      responsibilities: ['ingest', 'transform', 'serve'].map(id => ({
        ...{ id, primary: owner },
      })),
      autonomy: { funding: 'owner', roadmap: 'owner', technology: 'shared' },
    },
  };
}

function layerOf({ products: all }: Plan, at: number): number {
  // layers alternate, so that every domain has all of them
  return at < all ? at % LAYERS.length : 0;
}

function* inputs(plan: Plan, at: number, dice: Dice): Generator<object> {
  const layer = layerOf(plan, at);
  const reads = READS[layer] && 1 + dice.below(2 * READS[layer] - 1);
  const seen = new Set<number>();
  for (let port = 0; port < reads; port++) {
    const from = provider(plan, at, dice);
    if (seen.has(from)) continue;
    seen.add(from);
    const version = dice.percent(1) ? '^2.0.0' : '^1.0.0';
    yield {
      name: `in-${port}`,
      from: `dataproduct:product-${from}#table`,
      expects: {
        version,
        slos: [{ property: 'latency', value: 48, unit: 'h' }],
      },
    };
  }
}

/** One of a lower layer. */
function provider(plan: Plan, at: number, dice: Dice): number {
  const { length } = LAYERS;
  const layer = dice.below(layerOf(plan, at));
  const isLocal = dice.percent(70);
  // those with low numbers are read by everybody
  const share = isLocal ? dice.next() : dice.next() ** 4;
  const first = isLocal ? Math.floor(at / 100) * 100 : 0;
  const count = isLocal ? Math.min(100, plan.products - first) : plan.products;
  const slot = Math.floor(share * Math.floor(count / length));
  return Math.min(first + slot * length + layer, plan.products - 1);
}

function table(product: string, region: string, dice: Dice): object {
  return {
    name: 'table',
    ...{ version: '1.0.0', type: 'table', format: dice.pick(FORMATS) },
    ...{ classification: 'internal', regions: [region] },
    // one of fifty has none
    ...(dice.percent(98) && { contract: contract(product) }),
    identifiers: ['customer'],
    slos: [
      { property: 'latency', value: dice.percent(97) ? 24 : 72, unit: 'h' },
      { property: 'availability', value: 99, unit: 'percent' },
    ],
    ...(dice.percent(2) && {
      deprecated: { since: '2026-06-01', sunset: '2027-06-01' },
    }),
  };
}

/** A small contract, as text. */
function contract(product: string): string {
  return stringify({
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract' },
    id: `urn:example:contract:${product}`,
    ...{ version: '1.0.0', status: 'active', name: 'table' },
    schema: [
      {
        ...{ name: 'table', logicalType: 'object' },
        properties: ['customer', 'milestone', 'day'].map(name => ({
          ...{ name, logicalType: 'string', classification: 'internal' },
        })),
      },
    ],
    slaProperties: [{ property: 'latency', value: 24, unit: 'h' }],
  });
}
