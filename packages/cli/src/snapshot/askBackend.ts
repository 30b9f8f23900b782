import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { UsageError } from '../exitCodes';
import type { BackendAddress } from './backendAddress';

/** Who is asked for pages of entities, and for what. */
export interface PageQuestion<Page> {
  /** As it is called in messages: `catalog`. */
  readonly name: string;
  /** Below the base address: `api/catalog/entities`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What is asked for the pages after the first, besides their cursor. */
  readonly furtherQuery: Readonly<Record<string, string>>;
  readonly page: z.ZodType<Page>;
}

/** What every page says, whoever gives it. */
export interface AnyPage {
  readonly pageInfo: { readonly nextCursor?: string };
}

/** There is nothing at the address that is asked. */
export class NotThereError extends UsageError {}

const TIMEOUT_MS = 60_000;

/** How often somebody comes back who is told to come back later. */
const MAX_RETRIES = 5;
const MAX_WAIT_SECONDS = 60;

/**
 * Asks for one page after the other.
 *
 * @throws NotThereError when the backend knows no such address; UsageError when it
 * cannot be asked or answers something else.
 */
export async function* askPages<Page extends AnyPage>(
  address: BackendAddress,
  question: PageQuestion<Page>,
): AsyncGenerator<Page> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await askPage(address, question, cursor);
    yield page;
    cursor = page.pageInfo.nextCursor;
    if (cursor !== undefined && seen.has(cursor))
      throw new UsageError(
        `The ${question.name} gives the same page again and again`,
      );
    if (cursor !== undefined) seen.add(cursor);
  } while (cursor !== undefined);
}

async function askPage<Page>(
  address: BackendAddress,
  question: PageQuestion<Page>,
  cursor: string | undefined,
): Promise<Page> {
  const { url } = address;
  const { name, page } = question;
  const asked = pageUrl(url, question, cursor);
  try {
    const response = await fetchPatiently(asked, address);
    const status = `it answered ${response.status} ${response.statusText}`;
    if (response.status === 404)
      throw new NotThereError(`There is no ${name} at ${url}: ${status}`);
    if (!response.ok) throw new Error(status + adviceOn(response, address));
    return page.parse(readJson(await response.text()));
  } catch (error) {
    if (error instanceof NotThereError) throw error;
    const reason =
      error instanceof z.ZodError
        ? 'its answer is not a list of entities'
        : messageOf(error);
    throw new UsageError(`The ${name} at ${url} cannot be read: ${reason}`, {
      cause: error,
    });
  }
}

/** Comes back when the backend says when. */
async function fetchPatiently(
  url: URL,
  { token }: BackendAddress,
): Promise<Response> {
  for (let retries = 0; ; retries++) {
    const response = await fetch(url, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const seconds = Number(response.headers.get('retry-after') ?? NaN);
    const isLater = response.status === 429 || response.status === 503;
    const mayWait = seconds >= 0 && seconds <= MAX_WAIT_SECONDS;
    if (!isLater || !mayWait || retries === MAX_RETRIES) return response;
    await response.body?.cancel();
    await wait(seconds * 1_000);
  }
}

function pageUrl(
  base: string,
  { path, query, furtherQuery }: PageQuestion<unknown>,
  cursor: string | undefined,
): URL {
  const url = new URL(path, `${base}/`);
  const asked = cursor === undefined ? query : { ...furtherQuery, cursor };
  for (const [name, value] of Object.entries(asked))
    url.searchParams.set(name, value);
  return url;
}

/** What to do about an answer that the token has to do with. */
function adviceOn({ status }: Response, { token }: BackendAddress): string {
  if (status !== 401 && status !== 403) return '';
  return token === undefined
    ? '; it was asked without a token, so put one into the variable that --token-env names'
    : '; the token is not good for it';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const is = /^\s*</.test(text) ? 'a page for people' : 'no whole JSON';
    throw new Error(`it answered with ${is}; is it the address of a backend?`, {
      cause: error,
    });
  }
}

/** What went wrong at the bottom: a fetch says no more than that it failed. */
function messageOf(error: unknown): string {
  const { message, cause, errors, code } = Object(error);
  // one for each address of the machine
  const under: unknown = cause ?? (Array.isArray(errors) ? errors[0] : null);
  const said = String(message || code || error);
  return /^(?:fetch failed|terminated)$/.test(said) || !message
    ? [said, under ? messageOf(under) : ''].filter(Boolean).join(': ')
    : said;
}
