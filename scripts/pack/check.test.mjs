import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  problemsOfFiles,
  problemsOfManifest,
  problemsOfReadme,
} from './check.mjs';

const files = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];

const manifest = {
  name: '@backstage-data-mesh/rules',
  version: '1.2.0',
  description: 'Rules.',
  license: 'Apache-2.0',
  homepage: 'https://example.com',
  repository: { directory: 'packages/rules' },
  publishConfig: { access: 'public' },
  dependencies: { '@backstage-data-mesh/model': '^1.2.0', zod: '^4.0.0' },
};

describe('a package that is published', () => {
  it('has its licence, its page and its changes', () => {
    assert.deepEqual(problemsOfFiles({ files, unpackedBytes: 1 }), []);
    assert.deepEqual(
      problemsOfFiles({ files: files.slice(1), unpackedBytes: 1 }),
      ['CHANGELOG.md is missing'],
    );
  });

  it('has neither source maps nor tests, and is no giant', () => {
    const problems = problemsOfFiles({
      files: [...files, 'dist/a.js.map', 'dist/a.test.js'],
      unpackedBytes: 3_000_000,
    });
    assert.deepEqual(problems, [
      'dist/a.js.map is a source map',
      'dist/a.test.js is a test',
      '3000000 bytes unpacked; at most 2883584',
    ]);
  });

  it('asks for the others in its own version, as a registry knows it', () => {
    assert.deepEqual(problemsOfManifest(manifest, '1.2.0'), []);
    const dependencies = {
      '@backstage-data-mesh/model': '^1.1.0',
      zod: 'workspace:^',
    };
    assert.deepEqual(
      problemsOfManifest({ ...manifest, dependencies }, '1.2.0'),
      [
        'zod is asked for as workspace:^',
        '@backstage-data-mesh/model is asked for as ^1.1.0, not ^1.2.0',
      ],
    );
  });

  it('shows a picture, and links that work anywhere', () => {
    const picture = '![a](https://example.com/a.png)';
    assert.deepEqual(problemsOfReadme(`${picture} [b](#b)`), []);
    assert.deepEqual(problemsOfReadme('![a](a.png)'), [
      'README.md shows no picture',
      'README.md has the relative link a.png',
    ]);
  });
});
