const { isKept, ModulesOfFile } = require('./keptModules.cjs');

/**
 * A runtime of Jest for environments that are kept: libraries are loaded once in
 * each, and code of ours is read and compiled once, though it runs for each file.
 *
 * @type {(Base: any) => any}
 */
module.exports = Base =>
  class KeptRuntime extends Base {
    #kept;
    #jestOfFile;

    constructor(config, environment, ...others) {
      super(config, environment, ...others);
      this.#kept = environment.kept;
      if (!this.#kept) return;
      this.#kept.runtime = this;
      this._moduleRegistry = new ModulesOfFile(this.#kept.modules);
    }

    transformFile(filename, options) {
      if (!this.#kept) return super.transformFile(filename, options);
      const { code } = this.#kept;
      const key = `${Boolean(options?.isInternalModule)} ${filename}`;
      if (code.has(key)) return this.#takeCode(filename, code.get(key));
      const text = super.transformFile(filename, options);
      const transformed = this._fileTransforms.get(filename);
      code.set(key, { text, transformed });
      return text;
    }

    /** Jest finds the source map of a file where it would have put it. */
    #takeCode(filename, { text, transformed }) {
      if (transformed) this._fileTransforms.set(filename, transformed);
      if (transformed?.sourceMapPath) {
        this._sourceMapRegistry.set(filename, transformed.sourceMapPath);
      }
      return text;
    }

    createScriptFromCode(text, filename) {
      if (!this.#kept) return super.createScriptFromCode(text, filename);
      const { functions } = this.#kept;
      const known = functions.get(filename);
      if (known?.text === text) return known.compiled;
      const compiled = super.createScriptFromCode(text, filename);
      functions.set(filename, { text, compiled });
      return compiled;
    }

    /** A library that loads something later does so in the file of that moment. */
    _createRequireImplementation(from, options) {
      const made = super._createRequireImplementation(from, options);
      if (!this.#isOfAllFiles(from.filename, options)) return made;
      const kept = this.#kept;
      const load = name =>
        kept.runtime.requireModuleOrMock(from.filename, name);
      return Object.defineProperties(
        load,
        Object.getOwnPropertyDescriptors({ ...made }),
      );
    }

    /** Likewise `jest` is that of the file of the moment. */
    _createJestObjectFor(from) {
      if (!this.#isOfAllFiles(from)) return super._createJestObjectFor(from);
      const kept = this.#kept;
      return new Proxy(
        {},
        { get: (_, name) => kept.runtime.jestOfFile(from)[name] },
      );
    }

    jestOfFile(from) {
      this.#jestOfFile ??= super._createJestObjectFor(from);
      return this.#jestOfFile;
    }

    #isOfAllFiles(filename, options) {
      return this.#kept && !options?.isInternalModule && isKept(filename);
    }
  };
