import { setTimeout as wait } from 'node:timers/promises';
import { countDeclared, guestToken, readJson } from '../sample';

const MINUTE = 60_000;
const journey = 'dataproduct:default/therapy-start-journey';
const address = '/entities/dataproduct/default/therapy-start-journey/findings';

/** How much of the catalog the backend plugin has read. */
interface Status {
  readonly stale: boolean;
  readonly entities: number;
}

/** What it answers of an entity, as far as that is read here. */
interface Judged {
  readonly ref: string;
  readonly tally: { readonly pass: number; readonly error: number };
}

async function refusesStrangers(url: string): Promise<void> {
  const { status } = await fetch(url);
  if (status !== 401)
    throw new Error(`${url} answers ${status} to a caller without a token`);
}

/**
 * Waits until the backend plugin has read the whole sample, and sees that it
 * tells which rules a data product of it keeps. Throws where it answers to
 * strangers, has not read the sample in ten minutes, or a rule breaks.
 */
export async function seeWhatIsJudged(backend: string): Promise<void> {
  const ask = async <Answer>(path: string) =>
    readJson<Answer>(
      `${backend}/api/data-mesh${path}`,
      await guestToken(backend),
    );
  await refusesStrangers(`${backend}/api/data-mesh${address}`);
  const declared = countDeclared();
  const deadline = Date.now() + 10 * MINUTE;
  for (;;) {
    const { stale, entities } = await ask<Status>('/status');
    if (!stale && entities >= declared) break;
    if (Date.now() > deadline)
      throw new Error(`${entities} of ${declared} entities are judged`);
    await wait(500);
  }
  const { ref, tally } = await ask<Judged>(address);
  if (ref === journey && tally.pass > 0 && tally.error === 0) return;
  throw new Error(`${journey} is answered by ${ref}: ${JSON.stringify(tally)}`);
}
