import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import express from 'express';
import request from 'supertest';
import type { Access } from '../access/access';
import { createRouter } from './createRouter';
import { Limiter, TooManyRequestsError } from './limiter';
import { resource } from './resource';

const LIMITS = {
  requestsPerMinute: 6,
  costlyRequestsPerMinute: 4,
  concurrentCostlyRequests: 2,
};

const cheap = { cost: 'cheap' } as const;
const costly = { cost: 'costly' } as const;
const user = mockCredentials.user('user:default/a');
const other = mockCredentials.user('user:default/b');

describe('the limits of one caller', () => {
  let limiter: Limiter;

  beforeEach(() => {
    limiter = new Limiter(LIMITS);
  });

  const ask = (who = user, what: typeof cheap | typeof costly = cheap) =>
    limiter.run(who, what, async () => 'answered');

  const times = async (count: number, once: () => Promise<unknown>) => {
    for (let each = 0; each < count; each++) await once();
  };

  it('let no more through than is allowed, and say when to come back', async () => {
    await times(6, () => ask());
    const refused = await ask().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooManyRequestsError);
    const { retryAfterSeconds } = refused as TooManyRequestsError;
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('leave others alone', async () => {
    await times(6, () => ask());
    expect(await ask(other)).toBe('answered');
    expect(await ask(mockCredentials.service('plugin:a') as never)).toBe(
      'answered',
    );
  });

  it('are lower for what is costly', async () => {
    await times(4, () => ask(user, costly));
    await expect(ask(user, costly)).rejects.toThrow(TooManyRequestsError);
    expect(await ask(user, cheap)).toBe('answered');
  });

  it('let only so many costly questions run at the same time', async () => {
    const ends: (() => void)[] = [];
    const wait = () =>
      limiter.run(user, costly, () => new Promise<void>(end => ends.push(end)));
    const running = [wait(), wait()];
    await expect(ask(user, costly)).rejects.toThrow(TooManyRequestsError);
    expect(await ask(other, costly)).toBe('answered');
    ends.forEach(end => end());
    await Promise.all(running);
    expect(await ask(user, costly)).toBe('answered');
  });

  it('count a question that failed as over', async () => {
    const fail = () =>
      limiter
        .run(user, costly, async () => {
          throw new Error('broken');
        })
        .catch(() => {});
    await times(3, fail);
    expect(await ask(user, costly)).toBe('answered');
  });
});

describe('over HTTP', () => {
  it('who asks too often gets 429 and when to come back', async () => {
    const app = express();
    const status = resource(operations.getRules, async () => ({
      ...{ version: 1, asOf: '2026-11-20T00:00:00Z', stale: false },
      ...{ staleReasons: [], ruleSet: 'a', rules: [] },
    }));
    app.use(
      createRouter({
        httpAuth: mockServices.httpAuth(),
        access: {} as Access,
        limiter: new Limiter({ ...LIMITS, requestsPerMinute: 1 }),
        resources: [status],
      }),
    );
    app.use(mockErrorHandler());
    await request(app).get('/rules').expect(200);
    const { headers } = await request(app).get('/rules').expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

it('what reads much of the mesh, or writes, is costly', () => {
  const isCheap = Object.values(operations)
    .filter(({ cost }) => cost === 'cheap')
    .map(({ id }) => id)
    .sort();
  // each of these looks at one entity, at what is known already, or, as the
  // snapshot, at one bounded page of which a large mesh has hundreds
  expect(isCheap).toEqual([
    'getDomainProducts',
    'getEntityFindings',
    'getEntityHistory',
    'getEntityLevels',
    'getEntityMeasures',
    'getEntityPolicies',
    'getOperatingModel',
    'getProductFlows',
    'getRules',
    'getSnapshot',
    'getStatus',
    'getTeam',
    'getValueSupport',
    'getValueTree',
    'getWaiting',
    'getWhoDecides',
  ]);
});
