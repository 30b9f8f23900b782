import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

const root = path.resolve(__dirname, '../../../../examples');

/** Every entity of the sample organisation, as the catalog holds it. */
export function readSample(): object[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.odcs|\.odps)\.yaml$/.test(file))
    .map(file => path.join(root, file))
    .flatMap(file =>
      parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
        withTexts(document.toJS(), path.dirname(file)),
      ),
    )
    .filter(isEntity);
}

function isEntity(value: unknown): value is object {
  const { kind }: { readonly kind?: unknown } = Object(value);
  return typeof kind === 'string' && kind !== 'Location';
}

/** What the catalog does with `$text`. */
function withTexts(value: unknown, folder: string): unknown {
  if (Array.isArray(value)) return value.map(each => withTexts(each, folder));
  if (typeof value !== 'object' || value === null) return value;
  if ('$text' in value)
    return readFileSync(path.join(folder, String(value.$text)), 'utf8');
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withTexts(each, folder)]),
  );
}
