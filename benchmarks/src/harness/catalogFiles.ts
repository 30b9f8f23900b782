import fs from 'node:fs';
import os from 'node:os';
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

/** Files by their names below the folder that is checked. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

/** Writes files to a new folder, lets some work use it, and removes it. */
export function withFiles<Result>(
  files: FileTree,
  work: (folder: string) => Result,
): Result {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-bench-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
