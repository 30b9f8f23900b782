const createConfig = require('@backstage/cli/config/eslint-factory');

/** Backstage's rules with the habits of this repository; see eslint-factory. */
module.exports = (directory, { rules, ...config } = {}) =>
  createConfig(directory, {
    ...config,
    rules: {
      // A file reads from the whole to its parts: functions are hoisted.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, variables: false, typedefs: false },
      ],
      ...rules,
    },
  });
