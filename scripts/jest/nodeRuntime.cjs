const { requireOfJest } = require('./jestPackages.cjs');
const keepRuntime = require('./keptRuntime.cjs');

module.exports = keepRuntime(requireOfJest('jest-runtime').default);
