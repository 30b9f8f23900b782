const createConfig = require('@backstage/cli/config/eslint-factory');

/** A suite of tests, or a sheet of styles, is one long function of short parts. */
const LONG = ['**/*.test.{ts,tsx}', '**/__testUtils__/**', '**/*Styles.ts'];

/** Backstage's rules with the habits of this repository; see eslint-factory. */
module.exports = (directory, { rules, overrides = [], ...config } = {}) =>
  createConfig(directory, {
    ...config,
    rules: {
      // A file reads from the whole to its parts: functions are hoisted.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, variables: false, typedefs: false },
      ],
      // Small: see CONTRIBUTING.
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': [
        'error',
        { max: 60, skipBlankLines: true, skipComments: true },
      ],
      ...rules,
    },
    overrides: [
      {
        files: LONG,
        rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
      },
      ...overrides,
    ],
  });

const atTop = ':matches(Program, Program > ExportNamedDeclaration)';

/** For pure code: a module that remembers answers by who has asked before. */
module.exports.remembering = [
  {
    selector: `${atTop} > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation.typeAnnotation.typeName.name=/^Readonly/]) > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]`,
    message: 'A module remembers nothing: let the caller keep it.',
  },
  {
    selector: `${atTop} > VariableDeclaration[kind=let]`,
    message: 'A module remembers nothing: let the caller keep it.',
  },
];
