// Pure: time, settings and readings come in as arguments, so that the same
// input gives the same answer in the CLI, the catalog and the browser.
const message = 'The model is pure: let the caller pass it in.';

const shared = require('../../.eslintrc.shared.js');

module.exports = shared(__dirname, {
  restrictedSrcSyntax: [
    {
      selector: 'NewExpression[callee.name=Date][arguments.length=0]',
      message,
    },
    ...shared.remembering,
  ],
  overrides: [
    {
      // a declaration is one table of fields, and built when it is asked for
      files: ['src/kinds/**/*.ts', 'src/parts/**/*.ts'],
      rules: { 'max-lines-per-function': 'off' },
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
