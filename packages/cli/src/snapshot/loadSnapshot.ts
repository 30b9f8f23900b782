import { readFileSync } from 'node:fs';
import type { MeshItem } from '@backstage-data-mesh/model';
import { parseEntityRef, stringifyEntityRef } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { standIn } from '../check/check';
import { UsageError } from '../exitCodes';

/** The refs and titles of a catalog on a day, as a file. */
export const snapshotSchema = () =>
  z.object({
    format: z.literal('data-mesh-snapshot/v1'),
    pulledAt: z.string(),
    entities: z.array(
      z.object({ ref: z.string(), title: z.string().optional() }),
    ),
  });

/** The refs and titles of a catalog on a day. */
export type Snapshot = z.infer<ReturnType<typeof snapshotSchema>>;

/**
 * Reads a snapshot file.
 *
 * @throws UsageError when the file cannot be read or is no snapshot.
 */
export function loadSnapshot(file: string): ReadonlyMap<string, MeshItem> {
  const { entities } = parseSnapshot(file);
  const items = new Map<string, MeshItem>();
  for (const { ref, title } of entities) {
    const parsed = parseEntityRef(ref);
    if (!parsed.ok) continue;
    const normal = stringifyEntityRef(parsed.value);
    items.set(normal, standIn(normal, title));
  }
  return items;
}

function parseSnapshot(file: string): Snapshot {
  try {
    return snapshotSchema().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `${file} is no snapshot; make one with \`data-mesh snapshot pull\``,
      { cause: error },
    );
  }
}
