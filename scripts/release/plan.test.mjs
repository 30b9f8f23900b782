import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byDependency, distTagOf, tableOf } from './plan.mjs';

const packed = ['c', 'a', 'b'].map(name => ({
  name,
  version: '1.2.0',
  files: ['package.json'],
  packedBytes: 512,
  unpackedBytes: 2048,
  manifest: {
    dependencies: { a: { b: '^1.2.0' }, c: { a: '^1.2.0', react: '18' } }[name],
  },
}));

describe('a release', () => {
  it('publishes what others need before them', () => {
    assert.deepEqual(
      byDependency(packed).map(({ name }) => name),
      ['b', 'a', 'c'],
    );
  });

  it('is the latest, but for a trial', () => {
    assert.equal(distTagOf('1.2.0'), 'latest');
    assert.equal(distTagOf('1.2.0-next.3'), 'next');
    assert.equal(distTagOf('1.2.0-0'), 'next');
  });

  it('is shown with its sizes', () => {
    const [, , first] = tableOf(packed).split('\n');
    assert.equal(
      first,
      '| b       | 1.2.0   | 1     | 0.5 KB | 2.0 KB   | latest |',
    );
  });
});
