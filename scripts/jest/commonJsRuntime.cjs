const CommonJsRuntime = require('@backstage/cli/config/jestCachingModuleLoader');
const keepRuntime = require('./keptRuntime.cjs');

module.exports = keepRuntime(CommonJsRuntime);
