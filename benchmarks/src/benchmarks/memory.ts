// What our backend holds in memory for a mesh, besides the entities themselves, and
// what a process holds that reads the same catalog and does nothing with it.
import type { Entity } from '@backstage/catalog-model';
import { readMesh, type MeshItem } from '@backstage-data-mesh/model';
import { organisation } from '../../../examples/generate/organisation';
import { usedMib } from '../harness/measure';
import {
  CountingClient,
  MeshProcess,
  numberFlag,
  parts,
  setStage,
  type Memory,
  type Stage,
} from '../harness/meshStage';
import { report } from '../harness/report';
import { play, startPart } from '../harness/roles';

const PRODUCTS = numberFlag('products', 10_000);
/** Of a backend with a hundred thousand data products. */
const MOST_MIB = 1_024;
const LARGEST = 100_000;

/** As many as our backend reads at once. */
const PAGE = 200;

/** A process that holds what the catalog says, relations included, and nothing else. */
const holder = {
  async hold({ catalogUrl }: Stage): Promise<Memory> {
    const { client } = new CountingClient(catalogUrl);
    const held: Entity[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await client.queryEntities(
        cursor === undefined ? { limit: PAGE } : { cursor, limit: PAGE },
      );
      held.push(...items);
      cursor = pageInfo.nextCursor;
    } while (cursor !== undefined);
    const memory = await parts.mesh.memory();
    if (held.length === 0) throw new Error('The catalog is empty');
    return memory;
  },
};

/** In a function of its own, so that none of what it makes on the way is held. */
function readItems(): readonly MeshItem[] {
  const entities = [...organisation({ products: PRODUCTS })].map(entity =>
    JSON.parse(JSON.stringify(entity)),
  );
  return readMesh(entities).items;
}

async function main(): Promise<void> {
  const before = usedMib();
  const items = readItems();
  const entitiesMib = usedMib() - before;
  const count = items.length;
  const stage = await setStage(PRODUCTS);
  const empty = await MeshProcess.start({
    ...stage,
    catalogUrl: 'http://127.0.0.1:9',
  });
  const idle = await empty.memory();
  await empty.stop();
  const reader = startPart('holder');
  const alone = await reader.ask<Memory>('hold', stage);
  await reader.stop();
  const mesh = await MeshProcess.start(stage);
  await mesh.untilFresh();
  const judged = await mesh.memory();
  await mesh.stop();
  const again = await MeshProcess.start(stage);
  await again.untilFresh();
  const loaded = await again.memory();
  const share = ({ usedMib: used }: { usedMib: number }) => used - idle.usedMib;
  const grown = judged.peakMib - idle.peakMib;
  const most = idle.peakMib + (grown * LARGEST) / PRODUCTS;
  const rows = [
    ['a backend without a mesh', idle.usedMib, idle.peakMib],
    ['no backend: the entities as they are read', alone.usedMib, alone.peakMib],
    ['after reading and judging all', judged.usedMib, judged.peakMib],
    ['after a start from the tables', loaded.usedMib, loaded.peakMib],
  ] as const;
  report({
    name: 'memory',
    summary: `What our backend holds for ${PRODUCTS.toLocaleString('en')} data products (${count.toLocaleString('en')} entities that are read, which alone take ${entitiesMib.toFixed(0)} MiB as JSON is read), after collecting garbage, and the most that its process held at once. The mesh takes ${share(judged).toFixed(0)} MiB, ${((share(judged) * 1024) / count).toFixed(1)} KiB an entity.`,
    head: ['', 'held, MiB', 'most at once, MiB'],
    rows: rows.map(([name, used, peak]) => [
      ...[name, used.toFixed(0), peak.toFixed(0)],
    ]),
    targets: [
      {
        text: `${LARGEST.toLocaleString('en')} data products in less than ${MOST_MIB} MiB${PRODUCTS < LARGEST ? `, in proportion (${most.toFixed(0)} MiB)` : ''}`,
        isMet: most < MOST_MIB,
      },
    ],
  });
}

void play(main, { ...parts, holder });
