import type { EntityPath } from '@backstage-data-mesh/model';
import type { ReadFile, SourceDocument } from '../source/readSource';

/** A file, or a pattern of files, that a Location points to, as it is written. */
export interface LocationTarget {
  readonly document: SourceDocument;
  readonly path: EntityPath;
  readonly text: string;
  /** `url`, `file` or another way to read; that of the Location when missing. */
  readonly type?: string;
  /** True when it may be missing. */
  readonly isOptional: boolean;
}

const LOCATION_KIND = 'Location';

/** The targets of all Locations in a file; an empty one is told by its form. */
export function findTargets({ documents }: ReadFile): LocationTarget[] {
  return documents.flatMap(document => {
    const { value } = document;
    if (!isMap(value) || value.kind !== LOCATION_KIND || !isMap(value.spec))
      return [];
    const { target, targets, type, presence } = value.spec;
    const listed: readonly unknown[] = Array.isArray(targets) ? targets : [];
    const all = [
      { path: ['spec', 'target'], text: target },
      ...listed.map((text, index) => ({
        path: ['spec', 'targets', index],
        text,
      })),
    ];
    return all.flatMap(({ path, text }) =>
      typeof text === 'string' && text !== ''
        ? {
            ...{ document, path, text, isOptional: presence === 'optional' },
            type: typeof type === 'string' ? type : undefined,
          }
        : [],
    );
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
