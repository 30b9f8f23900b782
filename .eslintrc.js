module.exports = {
  root: true,
  // What stands in no package has no rules, and is read as what it is.
  parser: '@typescript-eslint/parser',
  parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
};
