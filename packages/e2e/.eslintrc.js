module.exports = require('../../.eslintrc.shared.js')(__dirname, {
  // The tests run on Node's own runner, whose assertions are no `expect`.
  rules: { 'jest/expect-expect': 'off' },
});
