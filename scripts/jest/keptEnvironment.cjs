const fs = require('node:fs');

// A process that ends by itself first takes its heap apart, and that of kept worlds
// takes longer than Jest waits for a worker.
if (process.send) process.once('beforeExit', () => process.exit());

/** What replaces modules reaches those of libraries, too: such a file shares nothing. */
const REPLACES_MODULES =
  /\bjest\s*\.\s*(mock|doMock|setMock|unmock|resetModules|isolateModules|unstable_mockModule)/;

/** Of a watched run files change, and coverage is counted per file. */
function mayKeep({ watch, watchAll, collectCoverage }, testPath) {
  if (watch || watchAll || collectCoverage) return false;
  return !REPLACES_MODULES.test(fs.readFileSync(testPath, 'utf8'));
}

/** Test files with the same transforms and options may share a world. */
const nameOfWorld = ({ id, testEnvironmentOptions }) =>
  `${id} ${JSON.stringify(testEnvironmentOptions)}`;

/** The values of a global object that a test file may replace. */
function readValues(global) {
  const all = Object.entries(Object.getOwnPropertyDescriptors(global));
  return new Map(
    all
      .filter(([name, d]) => name !== 'console' && 'value' in d && d.writable)
      .map(([name, { value }]) => [name, value]),
  );
}

function restoreValues(global, values) {
  for (const [name, value] of values) {
    if (global[name] !== value) global[name] = value;
  }
}

function restoreVariables(env, variables) {
  for (const name of Object.keys(env)) {
    if (!(name in variables)) delete env[name];
  }
  Object.assign(env, variables);
}

/** The state of Jest itself stands under symbols, and is of one file. */
function forgetSymbols(global, known) {
  for (const symbol of Object.getOwnPropertySymbols(global)) {
    if (!known.has(symbol)) Reflect.deleteProperty(global, symbol);
  }
}

/** The environment as it was before any test file, to go back to after each. */
function rememberStart({ global }) {
  const values = readValues(global);
  const symbols = new Set(Object.getOwnPropertySymbols(global));
  const { exit, env } = global.process;
  const variables = { ...env };
  return () => {
    global.process.exit = exit;
    restoreVariables(env, variables);
    restoreValues(global, values);
    forgetSymbols(global, symbols);
  };
}

/**
 * An environment of Jest that a worker makes once, not once for each test file:
 * its global objects, and the modules of libraries that were loaded in it, stay.
 * `kept` is what a runtime leaves in it; a file that shares nothing has none.
 *
 * @type {(Base: any) => any}
 */
module.exports = Base => {
  const worlds = new Map();

  return class KeptEnvironment extends Base {
    #console;
    #restoreStart;

    constructor(config, context) {
      const name = nameOfWorld(config.projectConfig);
      const keeps = mayKeep(config.globalConfig, context.testPath);
      const known = keeps && worlds.get(name);
      if (known) {
        known.#console = context.console;
        return known; // in place of a new one
      }
      const printer = { console: context.console };
      super(config, { ...context, console: printerOf(() => this.#console) });
      this.#console = printer.console;
      if (!keeps) return;
      worlds.set(name, this);
      this.kept = { modules: new Map(), code: new Map(), functions: new Map() };
      this.#restoreStart = rememberStart(this);
    }

    async teardown() {
      if (!this.kept) {
        await super.teardown();
        return;
      }
      this.fakeTimersModern.useRealTimers();
      this.#restoreStart();
      this.afterFile?.();
    }
  };
};

/** Prints where the test file of the moment prints. */
function printerOf(current) {
  return new Proxy({}, { get: (_, method) => current()?.[method] });
}
