import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function createKind(...args) {
  return spawnSync('yarn', ['create-kind', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

it('create-kind says how it is used', () => {
  const { status, stderr } = createKind('lowercase');
  assert.equal(status, 2);
  assert.match(stderr, /usage: yarn create-kind/);
});

it('create-kind never overwrites a kind', () => {
  const { status, stderr } = createKind('DataProduct', 'Data that is offered.');
  assert.equal(status, 1);
  assert.match(stderr, /exists already/);
});
