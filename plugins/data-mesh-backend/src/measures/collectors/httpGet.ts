import { CollectorError } from './collector';

const MAX_BYTES = 2_000_000;
const MAX_REDIRECTS = 5;

/** What a server answered. */
export interface JsonAnswer {
  readonly status: number;
  readonly json: unknown;
}

/**
 * Asks for JSON. Redirects are followed on the same host alone, and no more is
 * read than the bound. Neither the query nor the headers are in any message.
 *
 * @throws CollectorError when there is no such answer.
 */
export async function httpGet(
  address: URL,
  {
    headers = {},
    signal,
    accept = status => status === 200,
  }: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
    /** Which statuses come with JSON that tells something. */
    readonly accept?: (status: number) => boolean;
  },
): Promise<JsonAnswer> {
  let at = address;
  for (let hop = 0; ; hop++) {
    const response = await ask(at, { headers, signal });
    const { status } = response;
    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      at = follow(at, response.headers.get('location'), hop);
      continue;
    }
    if (!accept(status)) {
      await response.body?.cancel();
      throw new CollectorError(`${address.host} answers with ${status}`);
    }
    return { status, json: parse(await read(response, at), at) };
  }
}

async function ask(
  { href, host }: URL,
  {
    headers,
    signal,
  }: {
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
): Promise<Response> {
  try {
    return await fetch(href, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'manual',
      signal,
    });
  } catch (error) {
    throw new CollectorError(`${host} ${whyNot(error)}`);
  }
}

function follow(from: URL, location: string | null, hop: number): URL {
  const to = URL.parse(location ?? '', from);
  if (!to || hop >= MAX_REDIRECTS)
    throw new CollectorError(`${from.host} sends on and on`);
  if (to.origin !== from.origin) {
    // from http to https, say: where it is, the operator may know
    const where = to.hostname === from.hostname ? to.origin : 'another host';
    throw new CollectorError(
      `${from.host} sends to ${where}, which is not followed`,
    );
  }
  return to;
}

async function read(response: Response, { host }: URL): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new CollectorError(`${host} ${whyNot(error)}`);
  }
  if (size > MAX_BYTES)
    throw new CollectorError(
      `${host} answers with more than ${MAX_BYTES / 1_000_000} MB`,
    );
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string, { host }: URL): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CollectorError(`${host} answers with something else than JSON`);
  }
}

/** The code of a fault alone: messages of libraries may tell more. */
function whyNot(error: unknown): string {
  const { name, cause } = Object(error);
  if (name === 'TimeoutError') return 'does not answer in time';
  if (name === 'AbortError') return 'was not waited for';
  const code = Object(cause).code;
  const told = typeof code === 'string' && /^\w+$/.test(code);
  return told ? `cannot be reached (${code})` : 'cannot be reached';
}
