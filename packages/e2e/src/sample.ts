import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const examples = path.resolve('../../examples');

/**
 * The number of entities that the files of the sample organisation declare, but
 * for `acquired`, which is a location of its own.
 */
export function countDeclared(): number {
  return fs
    .readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.odcs|\.odps)\.yaml$/.test(file))
    .filter(file => !file.startsWith('acquired'))
    .map(file => fs.readFileSync(path.join(examples, file), 'utf8'))
    .flatMap(text => text.match(/^kind: /gm) ?? []).length;
}

/** What an address answers, as JSON; throws unless it is a success. */
export async function readJson<Body>(
  url: string,
  token?: string,
): Promise<Body> {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${response.status}: ${url}`);
  return response.json() as Promise<Body>;
}

/** The token that a guest of a development portal gets. */
export async function guestToken(url: string): Promise<string> {
  const { backstageIdentity } = await readJson<{
    backstageIdentity: { token: string };
  }>(`${url}/api/auth/guest/refresh`);
  return backstageIdentity.token;
}

async function countStored(url: string): Promise<number> {
  const query = `${url}/api/catalog/entities/by-query?limit=0`;
  const { totalItems } = await readJson<{ totalItems: number }>(
    query,
    await guestToken(url),
  );
  return totalItems;
}

/** Resolves once the catalog shows the whole sample; throws after ten minutes. */
export async function untilSampleIsRead(url: string): Promise<void> {
  const declared = countDeclared();
  const deadline = Date.now() + 10 * 60_000;
  for (;;) {
    const stored = await countStored(url);
    if (stored >= declared) return;
    if (Date.now() > deadline) {
      throw new Error(`The catalog shows ${stored} of ${declared} entities`);
    }
    await wait(500);
  }
}
