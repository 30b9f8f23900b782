import { UsageError } from '../exitCodes';

/** Where the backend is, and as whom to ask. */
export interface BackendAddress {
  /** The base address of the backend: `https://backstage.acme.com`. */
  readonly url: string;
  readonly token?: string;
}

/**
 * The address as somebody wrote it, fit to be asked. What is refused is told
 * without the secrets in it: messages end up in logs that many read.
 *
 * @throws UsageError for what is no address of a backend, has a password in it
 * or goes on behind the path.
 */
export function readAddress(written: string): string {
  const text = written.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb) throw new UsageError(explainNoAddress(text));
  if (url.username !== '' || url.password !== '')
    throw new UsageError(
      `The address of the backend at ${url.host} has a name or a password in it; leave them out, and put a token into the variable that --token-env names`,
    );
  if (url.search !== '' || url.hash !== '')
    throw new UsageError(
      `The address of the backend goes on behind its path; write ${url.origin}${url.pathname}`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function explainNoAddress(text: string): string {
  // what stands before an `@` may be a password
  const shown = text.replace(/^.*@/, '…@');
  const hint = URL.canParse(`https://${text}`)
    ? `, such as https://${shown.replace(/^[a-z]*:\/\//i, '')}`
    : '';
  return `${shown} is no address of a backend; it begins with https:// or http://${hint}`;
}

/**
 * A token as it can be sent; `undefined` where there is none.
 *
 * @throws UsageError, which does not show it, for what cannot be one.
 */
export function readToken(
  written: string | undefined,
  variable: string,
): string | undefined {
  // many files end with a line end
  const token = written?.trim();
  if (!token) return undefined;
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new UsageError(
      `The variable ${variable} holds no token: there are blanks, line ends or letters in it that no token has`,
    );
  return token;
}
