import type { EntityPath } from '@backstage-data-mesh/model';
import type { ReadFile, SourceDocument } from '../source/readSource';

/** A file that a Location points to, as it is written. */
export interface LocationTarget {
  readonly document: SourceDocument;
  readonly path: EntityPath;
  readonly text: string;
}

const LOCATION_KIND = 'Location';
const ADDRESS_OR_PATTERN = /^[a-z][a-z0-9+.-]*:|[*{]/i;

/** The local targets of all Locations in a file; patterns are left alone. */
export function findTargets({ documents }: ReadFile): LocationTarget[] {
  return documents.flatMap(document => {
    const { value } = document;
    if (!isMap(value) || value.kind !== LOCATION_KIND || !isMap(value.spec))
      return [];
    const { target, targets } = value.spec;
    const listed: readonly unknown[] = Array.isArray(targets) ? targets : [];
    return [
      { path: ['spec', 'target'], text: target },
      ...listed.map((text, index) => ({
        path: ['spec', 'targets', index],
        text,
      })),
    ].flatMap(({ path, text }) =>
      typeof text === 'string' && !ADDRESS_OR_PATTERN.test(text)
        ? [{ document, path, text }]
        : [],
    );
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
