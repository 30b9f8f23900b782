// Pure: time, settings and readings come in as arguments, so that the same
// input gives the same answer in the CLI, the catalog and the browser.
const message = 'A rule is pure: let the caller pass it in.';

module.exports = require('../../.eslintrc.shared.js')(__dirname, {
  restrictedSrcSyntax: [
    {
      selector: 'NewExpression[callee.name=Date][arguments.length=0]',
      message,
    },
  ],
  overrides: [
    {
      // what others write their tests with is no test itself
      files: ['src/testing/**/*.ts'],
      rules: {
        'jest/no-export': 'off',
        'jest/valid-title': 'off',
        'jest/expect-expect': 'off',
      },
    },
    {
      files: ['src/**/*.ts'],
      excludedFiles: ['**/*.test.ts', '**/__fixtures__/**'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...['process', 'window', 'document', 'console'].map(name => ({
            name,
            message,
          })),
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message },
          { object: 'DateTime', property: 'now', message },
          { object: 'Math', property: 'random', message },
        ],
      },
    },
  ],
});
