// The mesh of 10,000 data products: pulled out of a catalog on this machine, and
// read as a check does that is judged within it.
import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { serveCatalog } from '../../../packages/cli/src/__testUtils__/fakeCatalog';
import { loadSnapshot } from '../../../packages/cli/src/snapshot/loadSnapshot';
import { pullSnapshot } from '../../../packages/cli/src/snapshot/pullSnapshot';
import { withFiles } from '../harness/catalogFiles';
import { median, timeAsync } from '../harness/measure';
import { runNode } from '../harness/nodeProcess';
import { productFiles } from '../harness/productFiles';
import { report } from '../harness/report';

const PRODUCTS = 10_000;
const RUNS = 11;
const MAX_PULL_MS = 10_000;
const MAX_READ_MS = 150;
const FILE = 'snapshot.json';
const AS_READER = '--as-reader';

/** Reads once, in a process of its own; gives the milliseconds of its CPUs. */
function readCold(folder: string): number {
  const { stdout } = runNode([process.argv[1], AS_READER], folder);
  return Number(stdout);
}

async function pull(): Promise<{ ms: number; text: string }> {
  const entities = productFiles(PRODUCTS).flatMap(text =>
    parseAllDocuments(text).map(document => document.toJS()),
  );
  const catalog = await serveCatalog(entities);
  let text = '';
  const ms = await timeAsync(async () => {
    const snapshot = await pullSnapshot(
      { url: catalog.url },
      { pulledAt: '2026-11-20T08:00:00Z', madeBy: '0.0.0' },
    );
    text = JSON.stringify(snapshot);
  });
  await catalog.close();
  return { ms, text };
}

async function main(): Promise<void> {
  const pulled = await pull();
  const read = withFiles({ [FILE]: pulled.text }, folder =>
    median(Array.from({ length: RUNS }, () => readCold(folder))),
  );
  const mb = Buffer.byteLength(pulled.text) / 1e6;
  report({
    name: 'snapshot-10k',
    summary: `The mesh of ${PRODUCTS.toLocaleString('en')} data products, asked for over HTTP from a server in the same process that answers as the catalog does, and read from the file: CPU time, median of ${RUNS} processes that read it once.`,
    head: ['step', 'ms'],
    rows: [
      ['pull', pulled.ms.toFixed(0)],
      [`read ${mb.toFixed(1)} MB`, read.toFixed(0)],
    ],
    targets: [
      {
        text: `pulled in ${pulled.ms.toFixed(0)} ms, at most ${MAX_PULL_MS} ms`,
        isMet: pulled.ms <= MAX_PULL_MS,
      },
      {
        text: `read in ${read.toFixed(0)} ms, at most ${MAX_READ_MS} ms`,
        isMet: read <= MAX_READ_MS,
      },
    ],
  });
}

if (process.argv.includes(AS_READER)) {
  const file = path.join(process.cwd(), FILE);
  const size = fs.statSync(file).size;
  const before = process.cpuUsage();
  const count = loadSnapshot(file).items.size;
  const { user, system } = process.cpuUsage(before);
  if (count < PRODUCTS) throw new Error(`${count} entities in ${size} bytes`);
  console.log((user + system) / 1000);
} else {
  main().catch(error => {
    throw error;
  });
}
