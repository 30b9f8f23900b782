import { setTimeout as wait } from 'node:timers/promises';
import { guestToken, readJson } from '../sample';

const MINUTE = 60_000;
const journey = 'dataproduct:default/therapy-start-journey';
const address = '/api/data-mesh/entities/dataproduct/default';

/** What the backend plugin answers of an entity, as far as it is read here. */
interface Judged {
  readonly ref: string;
  readonly stale: boolean;
  readonly tally: { readonly pass: number; readonly error: number };
}

async function refusesStrangers(url: string): Promise<void> {
  const { status } = await fetch(url);
  if (status !== 401)
    throw new Error(`${url} answers ${status} to a caller without a token`);
}

/**
 * Asks the backend plugin about a data product of the sample until it has
 * judged it, and returns how many rules it keeps. Throws where it answers to
 * nobody, about another entity, or not in ten minutes.
 */
export async function askWhatIsJudged(backend: string): Promise<number> {
  const url = `${backend}${address}/therapy-start-journey/findings`;
  await refusesStrangers(url);
  const deadline = Date.now() + 10 * MINUTE;
  let answer: unknown;
  while (Date.now() < deadline) {
    try {
      const judged = await readJson<Judged>(url, await guestToken(backend));
      answer = judged;
      const { ref, stale, tally } = judged;
      if (!stale && ref === journey && tally.pass > 0 && tally.error === 0)
        return tally.pass;
    } catch (error) {
      answer = error; // not known to it yet
    }
    await wait(1000);
  }
  throw new Error(`${journey} is not judged: ${JSON.stringify(answer)}`);
}
