// Pure: time, settings and readings come in as arguments, so that the same
// input gives the same answer in the CLI, the catalog and the browser.
const message = 'A rule is pure: let the caller pass it in.';

// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- no package
const shared = require('../../.eslintrc.shared.js');

module.exports = shared(__dirname, {
  // this file is linted, too
  ignorePatterns: ['!.eslintrc.js'],
  restrictedSrcSyntax: [
    {
      selector: 'NewExpression[callee.name=Date][arguments.length=0]',
      message,
    },
    ...shared.remembering,
    {
      selector: [
        "Property[key.name='check'] > :function > ObjectPattern",
        "ObjectPattern[typeAnnotation.typeAnnotation.typeName.name='RuleContext']",
      ]
        .map(pattern => `${pattern} > Property[key.name='today']`)
        .join(', '),
      message:
        'Who takes `today` apart at the start asks for every subject, and all are judged at midnight: read it where the verdict depends on it.',
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
