import {
  operations,
  type Operation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import fc from 'fast-check';
import request from 'supertest';
import { anyEntity } from '../__testUtils__/anyEntity';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const numRuns = Number(process.env.FAST_CHECK_RUNS ?? 5);

/** What people send, and those who are no friends. */
const anyText = fc.oneof(
  fc.constantFrom(
    ...['', '0', '-1', '1e9', '9'.repeat(30), 'NaN', 'null', '[object Object]'],
    ...['__proto__', 'constructor', '../..', '%2e%2e', '%00', '%ff', '\u0000'],
    ...["' or 1=1 --", '$where', '{{7*7}}', 'a'.repeat(5_000), '\ud800'],
    ...['DataProduct', 'default', 'p0', 'group:default/crew', 'severity'],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const anyBody = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.constantFrom('', '{', 'null', '[]', '{"__proto__":{"a":1}}', '1e999'),
);

/** A text as a part of an address. */
const encode = (text: string) =>
  encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'));

const all = Object.values(operations).map(
  (operation: Operation) => [operation.id, operation] as const,
);

describe('whatever is asked', () => {
  let house: TestHouse;

  beforeAll(async () => {
    const entities = fc.sample(anyEntity, { numRuns: 40, seed: 7 });
    house = await TestHouse.start(entities);
  });

  afterAll(() => house.stop());

  it.each(all)('%s answers, or says what is wrong', async (_, operation) => {
    const names = Object.keys(operation.query.shape);
    const name = fc.oneof(fc.constantFrom(...names, 'more'), anyText);
    const pairs = fc.array(fc.tuple(name, anyText), { maxLength: 4 });
    const parts = fc.array(anyText, { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(parts, pairs, anyBody, async (values, query, body) => {
        let at = 0;
        const path = operation.path.replace(/\{\w+\}/g, () =>
          encode(values[at++]),
        );
        const text = query.map(pair => pair.map(encode).join('=')).join('&');
        const call = request(house.app)
          [operation.method](`${path}?${text}`)
          .set('content-type', 'application/json');
        const answer = await (operation.method === 'get'
          ? call
          : call.send(body));
        expect(answer.status).toBeLessThan(500);
        expect(answer.text).not.toMatch(/\bat \S+ \(|node_modules/);
      }),
      { numRuns },
    );
  });

  it.each(all)('%s refuses what it does not know', async (_, operation) => {
    const path = operation.path
      .replace('{by}', 'domain')
      .replace(/\{\w+\}/g, 'a');
    const { method } = operation;
    const call = request(house.app)[method](`${path}?surprise=1`);
    const { status, body } = await (method === 'get' ? call : call.send({}));
    expect(status).toBe(400);
    expect(body.error.message).toContain('surprise');
  });

  const texts = all.flatMap(([id, operation]) =>
    Object.keys(operation.query.shape).map(
      name => [id, name, operation] as const,
    ),
  );

  it.each(texts)('%s refuses a null character in %s', async (...given) => {
    const [, name, operation] = given;
    const path = operation.path
      .replace('{by}', 'domain')
      .replace(/\{\w+\}/g, 'a');
    const call = request(house.app)[operation.method](`${path}?${name}=a%00b`);
    const { status } = await (operation.method === 'get'
      ? call
      : call.send({}));
    expect(status).toBe(400);
  });

  it.each([
    '/scorecards/region/a%00b/trend',
    '/levels/a%00b/0/entities',
    '/entities/valuehypothesis/default/bet/measures/a%00b/readings',
  ])('refuses a null character in %s', async path => {
    const call = path.endsWith('readings')
      ? request(house.app)
          .post(path)
          .send({
            readings: [{ value: 1, observedAt: '2026-11-20', source: 'a' }],
          })
      : request(house.app).get(path);
    expect((await call).status).toBe(400);
  });
});
