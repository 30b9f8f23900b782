// The Jest configuration of Backstage, with worlds that are kept; see decision 0046.
const stock = require('@backstage/cli/config/jest');
const {
  getJestEnvironment,
} = require('@backstage/cli/config/getJestEnvironment');

const inDom = project => project.testEnvironment === getJestEnvironment();

// Backstage names a runtime where dependencies are always read as CommonJS.
const asCommonJs = project => Boolean(project.runtime);

const keepWorlds = project => ({
  ...project,
  testEnvironment: require.resolve(
    inDom(project) ? './domEnvironment.cjs' : './nodeEnvironment.cjs',
  ),
  runtime: require.resolve(
    asCommonJs(project) ? './commonJsRuntime.cjs' : './nodeRuntime.cjs',
  ),
});

/** All suites of a world follow each other, so that a worker needs one at a time. */
const withWorlds = ({ projects = [], ...config }) => ({
  ...config,
  projects: projects.map(keepWorlds),
  testSequencer: require.resolve('./sequencer.cjs'),
});

module.exports = stock.then(withWorlds);
