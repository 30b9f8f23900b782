import fs from 'node:fs';
import path from 'node:path';

/** The catalog-info files below a folder, by their paths from it, sorted. */
export function findCatalogFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'catalog-info.yaml')
    .map(file => file.split(path.sep).join('/'))
    .sort();
}

/** Gives every text a folder of its own, as a catalog finds them. */
export function inFolders(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text, index) => [`at-${index}/catalog-info.yaml`, text]),
  );
}
