const vm = require('node:vm');
const {
  getJestNodeEnvironment,
} = require('@backstage/cli/config/getJestEnvironment');
const keepEnvironment = require('./keptEnvironment.cjs');

const { TestEnvironment } = require(getJestNodeEnvironment());

/**
 * Jest puts a proxy before the global object, which V8 asks for each name that
 * code mentions, such as `Map`. Where Node can make a context with a global
 * object of its own, it has none.
 */
class NodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    const plain = vm.constants?.DONT_CONTEXTIFY;
    if (plain) vm.createContext = () => createContext(plain);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }

  /** Jest notes all that is set on the global object, to take it apart at the end. */
  afterFile() {
    this._globalProxy.propertyToValue.clear();
    this._globalProxy.leftovers = [];
  }
}

module.exports = keepEnvironment(NodeEnvironment);
