// Packages of Jest that only Jest depends on, as Jest itself finds them.
const jest = require.resolve('jest');
const core = require.resolve('@jest/core', { paths: [jest] });

exports.requireOfJest = name =>
  require(require.resolve(name, { paths: [core] }));
