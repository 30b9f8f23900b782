/** What one owner is told. */
export interface Notice {
  /** The owner, as a ref. */
  readonly recipient: string;
  /** One of the same scope takes the place of the one before. */
  readonly scope: string;
  readonly topic: 'data-mesh.findings' | 'data-mesh.ahead';
  readonly severity: 'high' | 'normal' | 'low';
  readonly title: string;
  readonly description: string;
  /** Within the portal. */
  readonly link: string;
}

const MAX_LINES = 10;
const MAX_NAME = 80;

/**
 * A name that somebody wrote, as plain text: no markup, no line and no address
 * that a chat or a mail would make a link of.
 */
export function plainName(name: string): string {
  const text = name
    .replace(/[^\p{L}\p{N} _.@#-]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/\.(?!\d)/g, '·')
    .trim();
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 1)}…` : text;
}

/** Some lines, and how many more there are. */
export function joinLines(lines: readonly string[]): string {
  const rest = lines.length - MAX_LINES;
  if (rest <= 0) return lines.join('\n');
  return [...lines.slice(0, MAX_LINES), `… and ${rest} more`].join('\n');
}

/** Where the page of an entity is. */
export function linkTo(ref: string): string {
  const [kind, namespace, name] = ref.split(/[:/]/);
  return `/catalog/${[namespace, kind, name].map(encodeURIComponent).join('/')}`;
}
