import { dump } from 'js-yaml';
import { LIMITS } from '../../source/limits';
import type { Written } from './entities';

/** Entities as the texts of files, as many to a file as one may hold or fewer. */
export function writeMesh(
  entities: readonly Written[],
  size: number = LIMITS.documentsPerFile,
): string[] {
  const files = Math.ceil(entities.length / size);
  return Array.from({ length: files }, (_, index) =>
    entities
      .slice(index * size, (index + 1) * size)
      .map(entity => dump(entity, { noRefs: true, lineWidth: -1 }))
      .join('---\n'),
  );
}
