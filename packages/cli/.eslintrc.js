module.exports = require('../../.eslintrc.shared.js')(__dirname, {
  rules: {
    // everything is bundled, so that `npx` fetches one package
    'import/no-extraneous-dependencies': 'off',
    '@backstage/no-undeclared-imports': 'off',
  },
});
