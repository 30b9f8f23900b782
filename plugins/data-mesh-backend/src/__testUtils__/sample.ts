import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

const root = path.resolve(__dirname, '../../../../examples');

/** Every entity of the sample organisation; texts that it links to stay links. */
export function readSample(): object[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.odcs|\.odps)\.yaml$/.test(file))
    .flatMap(file =>
      parseAllDocuments(readFileSync(path.join(root, file), 'utf8')),
    )
    .map(document => document.toJS())
    .filter(entity => entity?.kind && entity.kind !== 'Location');
}
