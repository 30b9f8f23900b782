// The entities around one, asked of our backend, against the way of the catalog's
// graph: level by level, by the refs that the level before named.
import { createServer } from 'node:http';
import { median, ratioOf, timeAsync } from '../harness/measure';
import {
  CountingClient,
  MeshProcess,
  numberFlag,
  parts,
  setStage,
} from '../harness/meshStage';
import { seeded } from '../harness/random';
import { report } from '../harness/report';
import { play, startPart } from '../harness/roles';

const PRODUCTS = numberFlag('products', 10_000);
const BLOCKS = 9;
/** So many of one side follow each other: nobody pays for what the other left behind. */
const IN_A_ROW = 5;
/** In a mesh this dense four steps reach more than anybody may ask for. */
const DEPTHS = [4, 3, 2];
const WANTED = 1_700;
const LIMIT = 2_000;
const CANDIDATES = 60;
const FASTER = 25;
const FEWER_BYTES = 12;

/** A server that has its only answer ready: what nobody can be faster than. */
const ready = {
  async start({ text }: { readonly text: string }): Promise<string> {
    const body = Buffer.from(text);
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(body);
    });
    await new Promise<void>(listening =>
      server.listen(0, '127.0.0.1', listening),
    );
    const address = server.address();
    return `http://127.0.0.1:${Object(address).port}/`;
  },
};

interface Start {
  readonly ref: string;
  readonly count: number;
  readonly depth: number;
}

async function main(): Promise<void> {
  const stage = await setStage(PRODUCTS);
  const mesh = await MeshProcess.start(stage);
  await mesh.untilFresh();
  const { ref, count, depth: most } = await findStart(mesh);
  const path = pathOf(ref, most);
  const asked = new CountingClient(stage.catalogUrl);
  const walk = async () => {
    const seen = new Set([ref]);
    let level = [ref];
    for (let depth = 0; depth <= most && level.length > 0; depth++) {
      const { items } = await asked.client.getEntitiesByRefs({
        entityRefs: level,
      });
      if (depth === most) break;
      const next = new Set<string>();
      for (const entity of items)
        for (const { targetRef } of entity?.relations ?? [])
          if (!seen.has(targetRef)) next.add(targetRef);
      next.forEach(each => seen.add(each));
      level = [...next];
    }
    return seen;
  };
  const first = await mesh.json(path);
  const walked = await walk();
  const isSame =
    walked.size === count &&
    first.refs.every((each: string) => walked.has(each));
  if (!isSame) throw new Error(`${walked.size} are not the same ${count}`);
  const readyUrl = await startPart('ready').ask<string>('start', {
    text: (await mesh.get(path)).text,
  });
  const sides = {
    walk: [] as number[],
    ask: [] as number[],
    ready: [] as number[],
  };
  let bytes = 0;
  const ask = async () => {
    bytes = Buffer.byteLength((await mesh.get(path)).text);
  };
  const fetchReady = async () => (await fetch(readyUrl)).text();
  for (let block = 0; block < BLOCKS; block++) {
    for (let turn = 0; turn < IN_A_ROW; turn++) {
      asked.reset();
      sides.walk.push(await timeAsync(walk));
    }
    for (let turn = 0; turn < IN_A_ROW; turn++)
      sides.ask.push(await timeAsync(ask));
    for (let turn = 0; turn < IN_A_ROW; turn++)
      sides.ready.push(await timeAsync(fetchReady));
  }
  const faster = ratioOf(sides.walk, sides.ask, seeded(1));
  const fewer = asked.bytes / bytes;
  const p95 = (values: number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
  report({
    name: 'graph-endpoint',
    summary: `The ${count.toLocaleString('en')} entities within ${most} steps of one, of ${stage.entities.toLocaleString('en')}, asked of our backend over HTTP, against \`getEntitiesByRefs\` of the catalog level by level; in turn ${BLOCKS} times, ${IN_A_ROW} in a row, the same entities. The last column is a server that sends the same bytes and has them ready: what sending and receiving takes in any case.`,
    head: [
      '',
      'catalog, level by level',
      'our backend',
      'ratio',
      'ready bytes',
    ],
    rows: [
      [
        ...['median, ms', median(sides.walk).toFixed(1)],
        ...[median(sides.ask).toFixed(1)],
        `${faster.ratio.toFixed(1)} (${faster.lower.toFixed(1)} to ${faster.upper.toFixed(1)})`,
        median(sides.ready).toFixed(1),
      ],
      [
        ...['p95, ms', p95(sides.walk).toFixed(1), p95(sides.ask).toFixed(1)],
        ...['', p95(sides.ready).toFixed(1)],
      ],
      [
        ...['bytes', asked.bytes.toLocaleString('en')],
        ...[bytes.toLocaleString('en'), fewer.toFixed(1), ''],
      ],
      ['requests', asked.requests, 1, asked.requests, 1],
    ],
    targets: [
      {
        text: `at least ${FASTER} times faster`,
        isMet: faster.lower >= FASTER,
      },
      {
        text: `at least ${FEWER_BYTES} times fewer bytes`,
        isMet: fewer >= FEWER_BYTES,
      },
    ],
  });
}

/** Whose neighbourhood is about as large as wanted, of some that are tried. */
async function findStart(mesh: MeshProcess): Promise<Start> {
  for (const depth of DEPTHS) {
    const best = await findAtDepth(mesh, depth);
    if (best.count > WANTED / 2) return best;
  }
  throw new Error('Nobody has a neighbourhood that fits');
}

async function findAtDepth(mesh: MeshProcess, depth: number): Promise<Start> {
  let best: Start = { ref: '', count: 0, depth };
  for (let n = 0; n < CANDIDATES; n++) {
    const at = Math.floor((n * PRODUCTS) / CANDIDATES);
    const ref =
      n % 2 === 0
        ? `dataproduct:default/product-${at}`
        : `user:default/person-${Math.floor(at / 25)}-0`;
    const { status, text } = await mesh.get(pathOf(ref, depth));
    if (status !== 200) continue;
    const { refs, isCut } = JSON.parse(text);
    const isNearer =
      Math.abs(refs.length - WANTED) < Math.abs(best.count - WANTED);
    if (!isCut && isNearer) best = { ref, count: refs.length, depth };
  }
  return best;
}

function pathOf(ref: string, depth: number): string {
  return `/entities/${ref.replace(':', '/')}/neighbourhood?depth=${depth}&limit=${LIMIT}`;
}

void play(main, { ...parts, ready });
