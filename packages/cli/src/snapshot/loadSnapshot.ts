import { readFileSync } from 'node:fs';
import {
  parseEntityRef,
  readMesh,
  stringifyEntityRef,
  type MeshItem,
} from '@backstage-data-mesh/model';
import { standIn } from '../check/check';
import type { KnownMesh } from '../check/meshAround';
import { UsageError } from '../exitCodes';
import { reasonOf } from '../unreadable';
import { FORMAT, NAMES_FORMAT, snapshotFile } from './format';

/** What a snapshot file holds. */
export interface LoadedSnapshot extends KnownMesh {
  /** When it was made, in ISO 8601. */
  readonly pulledAt: string;
}

/**
 * Reads a snapshot file. One of an earlier release has names only.
 *
 * @throws UsageError when the file cannot be read or is no snapshot.
 */
export function loadSnapshot(file: string): LoadedSnapshot {
  const snapshot = parseSnapshot(file);
  const { pulledAt } = snapshot;
  return snapshot.format === FORMAT
    ? { pulledAt, isWhole: true, items: readItems(snapshot.entities) }
    : { pulledAt, isWhole: false, items: readNames(snapshot.entities) };
}

function readItems(entities: readonly unknown[]) {
  const { items } = readMesh(entities);
  return new Map(items.map(item => [item.ref, item]));
}

function readNames(
  entities: readonly { readonly ref: string; readonly title?: string }[],
) {
  const items = new Map<string, MeshItem>();
  for (const { ref, title } of entities) {
    const parsed = parseEntityRef(ref);
    if (!parsed.ok) continue;
    const normal = stringifyEntityRef(parsed.value);
    items.set(normal, standIn(normal, title));
  }
  return items;
}

function parseSnapshot(file: string) {
  const value = readJson(file);
  const result = snapshotFile().safeParse(value);
  if (result.success) return result.data;
  const format: unknown = Object(value).format;
  const isNewer =
    typeof format === 'string' &&
    format.startsWith('data-mesh-snapshot/') &&
    ![FORMAT, NAMES_FORMAT].includes(format);
  throw new UsageError(
    isNewer
      ? `${file} is a snapshot in the format ${format}, and this release reads ${FORMAT}; pull it with the version that checks`
      : `${file} is no snapshot; make one with \`data-mesh snapshot pull\``,
    { cause: result.error },
  );
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${file} is no snapshot; make one with \`data-mesh snapshot pull\``,
      { cause: error },
    );
  }
}

function readText(file: string): string {
  try {
    // editors of Windows put a mark of the encoding first
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(
      `The snapshot ${file} cannot be read: ${reasonOf(error)}`,
      { cause: error },
    );
  }
}
