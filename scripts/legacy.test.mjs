// The legacy app of the end-to-end tests holds what the README asks to paste.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const read = file =>
  fs.readFileSync(
    fileURLToPath(new URL(`../${file}`, import.meta.url)),
    'utf8',
  );

it('the legacy app has the cards and tabs of the README', () => {
  const place = '// packages/app/src/components/catalog/dataMesh.tsx\n';
  const [, snippet] = read('README.md').split(place);
  assert.equal(
    read('packages/app-legacy/src/dataMesh.tsx'),
    snippet.slice(0, snippet.indexOf('```')),
  );
});
