/**
 * What calls the hooks of a test file while it loads, such as the cleanup of
 * Testing Library, and what holds on to it: needed anew by each file.
 */
const PER_FILE =
  /\/node_modules\/(@testing-library|@backstage\/(backend-|frontend-)?test-utils)\//;

/** A library stays for all files; what is ours is loaded anew for each. */
const isKept = filename => {
  const file = filename.replaceAll('\\', '/');
  return file.includes('/node_modules/') && !PER_FILE.test(file);
};

/** The modules of one test file, on top of those that all files share. */
class ModulesOfFile {
  #kept;
  #own = new Map();

  constructor(kept) {
    this.#kept = kept;
  }

  #layerOf(filename) {
    return isKept(filename) ? this.#kept : this.#own;
  }

  get(filename) {
    return this.#layerOf(filename).get(filename);
  }

  has(filename) {
    return this.#layerOf(filename).has(filename);
  }

  set(filename, module) {
    this.#layerOf(filename).set(filename, module);
    return this;
  }

  delete(filename) {
    return this.#layerOf(filename).delete(filename);
  }

  /** Forgets what belongs to the file. */
  clear() {
    this.#own.clear();
  }

  keys() {
    return [...this.#own.keys(), ...this.#kept.keys()];
  }
}

module.exports = { isKept, ModulesOfFile };
