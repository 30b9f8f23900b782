const {
  getJestEnvironment,
} = require('@backstage/cli/config/getJestEnvironment');
const keepEnvironment = require('./keptEnvironment.cjs');
const { quickenStyles } = require('./quickStyles.cjs');

function removeAttributes(element) {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
}

class DomEnvironment extends require(getJestEnvironment()) {
  constructor(config, context) {
    super(config, context);
    quickenStyles(this.global);
  }

  /** The next file finds an empty page at the same address. */
  afterFile() {
    const { document, history, localStorage, sessionStorage } = this.global;
    document.body.replaceChildren();
    removeAttributes(document.body);
    removeAttributes(document.documentElement);
    history.replaceState(null, '', '/');
    localStorage.clear();
    sessionStorage.clear();
  }
}

module.exports = keepEnvironment(DomEnvironment);
