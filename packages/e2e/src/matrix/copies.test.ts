import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences, twice } from './copies';

const copies = (versions: Record<string, string[]>) =>
  new Map(Object.entries(versions).map(([n, found]) => [n, new Set(found)]));

describe('the copies of Backstage in an app', () => {
  it('are the same where nothing was added, moved or taken away', () => {
    const app = copies({ a: ['1.0.0'], b: ['1.0.0', '2.0.0'] });
    assert.deepEqual(differences(app, app), []);
    assert.deepEqual(twice(app), ['b']);
  });

  it('differ by a second copy, another version and a new package', () => {
    assert.deepEqual(
      differences(
        copies({ a: ['1.0.0'], b: ['1.0.0'] }),
        copies({ a: ['1.0.0', '2.0.0'], b: ['1.1.0'], c: ['1.0.0'] }),
      ),
      [
        'a: 1.0.0, then 1.0.0 and 2.0.0',
        'b: 1.0.0, then 1.1.0',
        'c: none, then 1.0.0',
      ],
    );
  });
});
