import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Operation } from '@backstage-data-mesh/plugin-data-mesh-common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from '../config/settings';

/** The caller asks too often, or too much at once. */
export class TooManyRequestsError extends Error {
  override readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;

  constructor(readonly retryAfterSeconds: number) {
    super(`Too many requests; come back in ${retryAfterSeconds} s`);
  }
}

/** Sees to it that one caller leaves room for others. */
export class Limiter {
  private readonly all: RateLimiterMemory;
  private readonly costly: RateLimiterMemory;
  private readonly running = new Map<string, number>();

  constructor(private readonly limits: Limits) {
    const duration = 60;
    this.all = new RateLimiterMemory({
      points: limits.requestsPerMinute,
      duration,
    });
    this.costly = new RateLimiterMemory({
      points: limits.costlyRequestsPerMinute,
      duration,
    });
  }

  /** @throws TooManyRequestsError instead of asking. */
  async run<Result>(
    credentials: BackstageCredentials,
    { cost }: Pick<Operation, 'cost'>,
    ask: () => Promise<Result>,
  ): Promise<Result> {
    const caller = nameOf(credentials);
    await take(this.all, caller);
    if (cost === 'cheap') return ask();
    await take(this.costly, caller);
    const running = this.running.get(caller) ?? 0;
    if (running >= this.limits.concurrentCostlyRequests)
      throw new TooManyRequestsError(1);
    this.running.set(caller, running + 1);
    try {
      return await ask();
    } finally {
      const rest = (this.running.get(caller) ?? 1) - 1;
      if (rest > 0) this.running.set(caller, rest);
      else this.running.delete(caller);
    }
  }
}

async function take(limiter: RateLimiterMemory, caller: string): Promise<void> {
  try {
    await limiter.consume(caller);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new TooManyRequestsError(Math.ceil(error.msBeforeNext / 1_000));
  }
}

function nameOf({ principal }: BackstageCredentials): string {
  const { type, userEntityRef, subject }: Record<string, unknown> =
    Object(principal);
  return `${type}:${userEntityRef ?? subject ?? ''}`;
}
