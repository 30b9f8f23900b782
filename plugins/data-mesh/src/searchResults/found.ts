import { kindNames } from '@backstage-data-mesh/model/vocabulary';

/** What the search of the portal finds, as far as it is read here. */
export interface FoundDocument {
  readonly title: string;
  readonly text: string;
  /** Where its page is, within the portal. */
  readonly location: string;
  readonly kind?: unknown;
  readonly namespace?: unknown;
  readonly lifecycle?: unknown;
}

const { dataProduct, domain, governanceBody, teamProfile, valueHypothesis } =
  kindNames;

/** The kinds whose results we draw. */
const FOUND_KINDS = [
  dataProduct.kind,
  domain.kind,
  governanceBody.kind,
  teamProfile.kind,
  valueHypothesis.kind,
] as const;

/** Which of our kinds a result of the catalog is of; nothing for others. */
export function foundKindOf({ kind }: FoundDocument) {
  const name = typeof kind === 'string' ? kind.toLowerCase() : undefined;
  return FOUND_KINDS.find(each => each.toLowerCase() === name);
}

/**
 * Whether a result is an entity of the mesh, or a domain: the search does not tell
 * which of them have a part in it.
 */
export function isOurResult(result: {
  readonly type: string;
  readonly document: FoundDocument;
}): boolean {
  return (
    result.type === 'software-catalog' &&
    foundKindOf(result.document) !== undefined
  );
}

/**
 * The ref of an entity that was found. The search tells kind and namespace, and its
 * name only as the end of the address of its page.
 */
export function refOfFound(document: FoundDocument): string | undefined {
  const { kind, namespace, location } = document;
  const name = /([^/?#]+)\/?(?:[?#].*)?$/.exec(location)?.[1];
  if (typeof kind !== 'string' || typeof namespace !== 'string' || !name)
    return undefined;
  return `${kind}:${namespace}/${decode(name)}`.toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
