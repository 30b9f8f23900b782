import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The folder of the sample organisation, also for what runs from a bundle. */
export const examples = findAbove(__dirname, 'examples');

function findAbove(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return join(folder, name);
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`There is no ${name} above`);
  return findAbove(parent, name);
}

/** The entities of the sample organisation, as the catalog would have them. */
export function readSample(): unknown[] {
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.odcs|\.odps)\.yaml$/.test(file))
    .map(file => join(examples, file))
    .flatMap(file =>
      parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
        inlineTexts(document.toJS(), dirname(file)),
      ),
    );
}

/** What the catalog does with `$text`. */
function inlineTexts(value: unknown, folder: string): unknown {
  if (Array.isArray(value)) return value.map(item => inlineTexts(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  if ('$text' in value) {
    return readFileSync(join(folder, String(value.$text)), 'utf8');
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      inlineTexts(child, folder),
    ]),
  );
}
