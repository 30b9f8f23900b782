import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import keepEnvironment from './keptEnvironment.cjs';
import keptModules from './keptModules.cjs';

const { ModulesOfFile } = keptModules;

const LIBRARY = '/repository/node_modules/library/index.js';
const HOOKS = '/repository/node_modules/@testing-library/react/index.js';
const OURS = '/repository/plugins/data-mesh/src/index.ts';

/** As much of an environment of Jest as is kept. */
class Environment {
  fakeTimersModern = { useRealTimers: () => (this.timersAreReal = true) };

  constructor(_, { console }) {
    this.printer = console;
    this.global = { fetch: () => 'real', process: { exit() {}, env: {} } };
    this.global.process.env.HOME = '/home';
  }

  teardown() {
    this.isGone = true;
  }
}

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-kept-'));
after(() => fs.rmSync(directory, { recursive: true }));

function fileWith(text) {
  const testPath = path.join(directory, 'some.test.ts');
  fs.writeFileSync(testPath, text);
  return testPath;
}

/** Makes environments one after the other, as a worker does. */
function worker() {
  const Kept = keepEnvironment(Environment);
  return (text = '', { globalConfig = {}, id = 'node', console = {} } = {}) => {
    const projectConfig = { id, testEnvironmentOptions: {} };
    const context = { console, testPath: fileWith(text) };
    return new Kept({ globalConfig, projectConfig }, context);
  };
}

describe('the modules of a test file', () => {
  const kept = new Map();
  const first = new ModulesOfFile(kept);
  for (const name of [LIBRARY, HOOKS, OURS]) first.set(name, { name });
  const second = new ModulesOfFile(kept);

  it('share a library with the file before', () => {
    assert.equal(second.get(LIBRARY), first.get(LIBRARY));
  });

  it('are loaded anew where they are ours, or call hooks as they load', () => {
    assert.deepEqual(
      [OURS, HOOKS].map(name => second.has(name)),
      [false, false],
    );
  });

  it('are forgotten with the file, but for libraries', () => {
    first.clear();
    assert.deepEqual(first.keys(), [LIBRARY]);
  });
});

describe('the environment of a test file', () => {
  it('is that of the file before', () => {
    const next = worker();
    assert.equal(next(), next());
  });

  it('is another one for other transforms', () => {
    const next = worker();
    assert.notEqual(next('', { id: 'node' }), next('', { id: 'dom' }));
  });

  it('is as it was at the start, whatever the file before changed', async () => {
    const environment = worker()();
    const before = environment.global.fetch;
    environment.global.fetch = () => 'pretended';
    environment.global.process.env.HOME = '/elsewhere';
    environment.global.process.env.TOKEN = 'secret';
    environment.global[Symbol.for('state of Jest')] = {};
    await environment.teardown();
    assert.equal(environment.global.fetch, before);
    assert.deepEqual(environment.global.process.env, { HOME: '/home' });
    assert.deepEqual(Object.getOwnPropertySymbols(environment.global), []);
    assert.equal(environment.timersAreReal, true);
  });

  it('prints where the file of the moment prints', () => {
    const next = worker();
    const { printer } = next('', { console: { log: () => 'first' } });
    next('', { console: { log: () => 'second' } });
    assert.equal(printer.log(), 'second');
  });

  for (const call of ['jest.mock("a")', 'jest\n.resetModules()']) {
    it(`is its own where the file says ${JSON.stringify(call)}`, async () => {
      const next = worker();
      const shared = next();
      const alone = next(call);
      await alone.teardown();
      assert.notEqual(alone, shared);
      assert.equal(alone.kept, undefined);
      assert.equal(alone.isGone, true);
    });
  }

  for (const flag of ['watch', 'watchAll', 'collectCoverage']) {
    it(`is its own in a run with ${flag}`, () => {
      const next = worker();
      const options = { globalConfig: { [flag]: true } };
      assert.notEqual(next('', options), next('', options));
    });
  }
});

describe('a worker', () => {
  it('ends at once when nothing is left to do', async () => {
    const environment = path.join(import.meta.dirname, 'keptEnvironment.cjs');
    const child = fork(
      fileWith(`
        require(${JSON.stringify(environment)});
        process.on('beforeExit', () => console.log('takes itself apart'));
      `),
      { silent: true },
    );
    let printed = '';
    child.stdout.on('data', text => (printed += text));
    const [code] = await once(child, 'exit');
    assert.deepEqual([code, printed], [0, '']);
  });
});
