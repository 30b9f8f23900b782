// How long after a real catalog shows a change our backend tells of it: told by our
// processor, and without being told, by looking at the catalog.
import { setTimeout as wait } from 'node:timers/promises';
import type { Entity } from '@backstage/catalog-model';
import { dataProduct } from '@backstage-data-mesh/model';
import catalogModuleDataMesh from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import { organisation } from '../../../examples/generate/organisation';
import { startPortal } from '../harness/backends';
import {
  GeneratedEntities,
  lettingIn,
  organisationRules,
} from '../harness/catalogFeatures';
import { median, percentile } from '../harness/measure';
import { numberFlag } from '../harness/meshStage';
import { startPostgres, type Connection } from '../harness/postgres';
import { report } from '../harness/report';
import { play, startPart, type Player } from '../harness/roles';
import { seedCatalog } from '../harness/seededCatalog';
import { untilTrue } from '../harness/untilTrue';

const PRODUCTS = numberFlag('products', 10_000);
const CHANGES = numberFlag('changes', 120);
const EACH_MS = 1_000;
const LOOK_MS = 50;
/** Nobody waits longer for a change. */
const GIVE_UP_MS = 120_000;
const MOST_MS = 2_000;

/** When a change was seen, in milliseconds after it was made. */
interface Seen {
  readonly inCatalog: number;
  readonly inMesh: number;
}

/** A catalog that was filled, and what of it is changed. */
interface FilledCatalog {
  readonly connection: Connection;
  readonly products: readonly Entity[];
  readonly entities: number;
}

const provider = new GeneratedEntities();

const parts = {
  portal: {
    async start(options: { connection: Connection; isTold: boolean }) {
      const { connection, isTold } = options;
      const { url } = await startPortal({
        connection,
        features: [
          isTold ? catalogModuleDataMesh : lettingIn,
          provider.feature,
        ],
        catalog: {
          processingInterval: { hours: 10 },
          rules: organisationRules,
        },
      });
      return url;
    },
    put: (entity: object) => provider.put([entity]),
  },
};

async function main(): Promise<void> {
  const connection = await startPostgres();
  const products = ([...organisation({ products: PRODUCTS })] as Entity[])
    .filter(({ kind }) => kind === dataProduct.kind)
    .slice(0, PRODUCTS);
  const filling = startPart('portal');
  await filling.ask('start', { connection, isTold: false });
  const entities = await seedCatalog(
    connection,
    organisation({ products: PRODUCTS }),
  );
  await filling.stop();
  const filled = { connection, products, entities };
  const told = await watch(filled, { isTold: true });
  const swept = await watch(filled, { isTold: false });
  const [toldP95, sweptP95] = [told, swept].map(seen =>
    percentile(seen.map(behind), 0.95),
  );
  const row = (name: string, values: readonly number[]) => [
    name,
    ...[median(values), percentile(values, 0.95), Math.max(...values)].map(
      value => (value / 1_000).toFixed(2),
    ),
  ];
  report({
    name: 'freshness',
    summary: `One of ${entities.toLocaleString('en')} entities is changed each second, ${CHANGES} times: an entity provider hands a data product another owner, the catalog processes and stitches it. How long after the catalog shows the new owner our backend's findings do, both asked every ${LOOK_MS} ms; the portal is one process on PostgreSQL.`,
    head: ['seconds', 'median', 'p95', 'longest'],
    rows: [
      row(
        'until the catalog shows it',
        told.map(({ inCatalog }) => inCatalog),
      ),
      row('our backend after that, told by our processor', told.map(behind)),
      row('our backend after that, only looking by itself', swept.map(behind)),
    ],
    targets: [
      {
        text: `told by our processor, 95 % within ${MOST_MS / 1_000} s after the catalog (${(toldP95 / 1_000).toFixed(2)}; ${(sweptP95 / 1_000).toFixed(2)} by looking)`,
        isMet: toldP95 <= MOST_MS,
      },
    ],
  });
}

/** Changes one product after the other, and looks for each. */
async function watch(
  { connection, products, entities }: FilledCatalog,
  { isTold }: { readonly isTold: boolean },
): Promise<readonly Seen[]> {
  const portal = startPart('portal');
  const url = await portal.ask<string>('start', { connection, isTold });
  await untilAllIsJudged(url, entities);
  const watching: Promise<Seen>[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const product = products[Math.floor((n * products.length) / CHANGES)];
    const owner = `${isTold ? 'told' : 'swept'}-${n}`;
    watching.push(change(portal, url, { product, owner }));
    await wait(EACH_MS);
  }
  const seen = await Promise.all(watching);
  await portal.stop();
  return seen;
}

async function change(
  portal: Player,
  url: string,
  { product, owner }: { readonly product: Entity; readonly owner: string },
): Promise<Seen> {
  const spec = { ...product.spec, owner: `group:${owner}` };
  await portal.ask('put', { ...product, spec });
  const start = performance.now();
  const place = `dataproduct/default/${product.metadata.name}`;
  const sees = async (path: string) => {
    while (performance.now() - start < GIVE_UP_MS) {
      const response = await fetch(`${url}/api/${path}`);
      if ((await response.text()).includes(owner))
        return performance.now() - start;
      await wait(LOOK_MS);
    }
    throw new Error(`${path} has not told of ${owner}`);
  };
  const [inCatalog, inMesh] = await Promise.all([
    sees(`catalog/entities/by-name/${place}`),
    sees(`data-mesh/entities/${place}/findings`),
  ]);
  return { inCatalog, inMesh };
}

function untilAllIsJudged(url: string, entities: number): Promise<void> {
  return untilTrue(async () => {
    const response = await fetch(`${url}/api/data-mesh/status`);
    const status = response.ok ? await response.json() : { stale: true };
    return !status.stale && status.entities >= entities;
  });
}

/** It may see a change in the same moment as the catalog shows it. */
function behind({ inCatalog, inMesh }: Seen): number {
  return Math.max(0, inMesh - inCatalog);
}

void play(main, parts);
