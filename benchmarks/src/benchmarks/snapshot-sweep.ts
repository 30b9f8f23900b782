// Finding out what changed in a real catalog, by etags, against reading all of it.
import { mockServices } from '@backstage/backend-test-utils';
import { entityRefOf } from '@backstage-data-mesh/model';
import { SweepingCatalog } from '../../../plugins/data-mesh-backend/src/catalog/sweepingCatalog';
import { median, ratioOf, timeAsync } from '../harness/measure';
import {
  CountingClient,
  numberFlag,
  parts,
  setStage,
} from '../harness/meshStage';
import { seeded } from '../harness/random';
import { report } from '../harness/report';
import { play } from '../harness/roles';
import { changeInCatalog, connect, retag } from '../harness/seededCatalog';

const PRODUCTS = numberFlag('products', 10_000);
const PAIRS = 9;
const CHANGED_SHARE = 0.001;
const FASTER = 5;
const FEWER_BYTES = 8;

async function main(): Promise<void> {
  const { connection, catalogUrl, entities } = await setStage(PRODUCTS);
  const knex = connect(connection);
  const asked = new CountingClient(catalogUrl);
  const { client } = asked;
  const sweeping = new SweepingCatalog({
    catalog: {
      queryEntities: request => client.queryEntities(request),
      getEntitiesByRefs: request => client.getEntitiesByRefs(request),
    } as ConstructorParameters<typeof SweepingCatalog>[0]['catalog'],
    auth: mockServices.auth(),
  });
  const { signal } = new AbortController();
  const known = new Map<string, { etag: string; hash: string }>();
  const sweep = async () => {
    const { put, gone } = await sweeping.sweep(known, { signal });
    for (const { ref, etag, hash } of put) known.set(ref, { etag, hash });
    return { put, gone };
  };
  const all = new Map<string, any>();
  const stream = async () => {
    for await (const page of client.streamEntities())
      for (const entity of page) all.set(entityRefOf(entity), entity);
  };
  const assertSame = () => {
    for (const [ref, entity] of all)
      if (known.get(ref)?.etag !== entity.metadata.etag)
        throw new Error(`${ref} is another one`);
    if (all.size !== known.size) throw new Error('One knows of more');
  };
  await sweep();
  await stream();
  assertSame();
  const sides = { stream: [] as number[], sweep: [] as number[] };
  const bytes = { stream: 0, sweep: 0 };
  const count = Math.ceil(all.size * CHANGED_SHARE);
  const random = seeded(1);
  for (let pair = 0; pair < PAIRS; pair++) {
    const values = [...all.values()];
    await changeInCatalog(
      knex,
      Array.from({ length: count }, (_, n) => {
        const entity = values[Math.floor(random() * values.length)];
        const metadata = { ...entity.metadata, title: `${pair} ${n}` };
        return retag({ ...entity, metadata });
      }),
    );
    asked.reset();
    sides.sweep.push(await timeAsync(sweep));
    bytes.sweep = asked.bytes;
    asked.reset();
    sides.stream.push(await timeAsync(stream));
    bytes.stream = asked.bytes;
    assertSame();
  }
  await knex.destroy();
  const faster = ratioOf(sides.stream, sides.sweep, seeded(2));
  const fewer = bytes.stream / bytes.sweep;
  report({
    name: 'snapshot-sweep',
    summary: `Finding out which of ${entities.toLocaleString('en')} entities of a real catalog on PostgreSQL changed (one in a thousand) by their etags, with their bodies, against \`streamEntities\` of all; ${PAIRS} times in turn, with the same outcome.`,
    head: ['', 'all entities', 'by etags', 'ratio'],
    rows: [
      [
        ...['time, ms', median(sides.stream).toFixed(0)],
        ...[median(sides.sweep).toFixed(0)],
        `${faster.ratio.toFixed(1)} (${faster.lower.toFixed(1)} to ${faster.upper.toFixed(1)})`,
      ],
      [
        ...['bytes', bytes.stream.toLocaleString('en')],
        ...[bytes.sweep.toLocaleString('en'), fewer.toFixed(1)],
      ],
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

void play(main, parts);
