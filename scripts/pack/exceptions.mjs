// What publint and arethetypeswrong say of our packages and we leave as it is,
// each with its reason. An exception that nothing needs any more is a failure.

const isFrontend = role => /^(frontend|web)-/.test(role ?? '');
const isCommon = role => role === 'common-library';

/**
 * tool and code name a message; `of` tells, by the role of a package, whose it
 * may be.
 */
export const exceptions = [
  {
    tool: 'publint',
    code: 'FILE_INVALID_FORMAT',
    of: role => isFrontend(role) || isCommon(role),
    reason:
      'Backstage builds `.esm.js`, as in all its packages: bundlers read it. Node is led to `.cjs.js` where a package runs in Node.',
  },
  {
    tool: 'publint',
    code: 'EXPORTS_TYPES_INVALID_FORMAT',
    of: isCommon,
    reason:
      'One declaration file serves both formats; there is no default export whose meaning could differ.',
  },
  {
    tool: 'publint',
    code: 'EXPORTS_VALUE_INVALID',
    of: role => role !== 'common-library',
    reason:
      'The condition `backstage` names the type of a feature; Backstage writes and reads it to discover plugins.',
  },
  {
    tool: 'publint',
    code: 'CJS_WITH_ESMODULE_DEFAULT_EXPORT',
    of: role => /^backend-/.test(role ?? ''),
    reason:
      "A backend feature is a default export, and `backend.add(import('…'))` unwraps it in both formats.",
  },
  {
    tool: 'attw',
    code: 'CJSOnlyExportsDefault',
    of: role => /^backend-/.test(role ?? ''),
    reason: 'The same.',
  },
  {
    tool: 'attw',
    code: 'NamedExports',
    of: isCommon,
    reason:
      'attw reads one archive alone: it takes types of our other packages, and classes exported as types, for values.',
  },
  {
    tool: 'attw',
    code: 'UnexpectedModuleSyntax',
    of: isFrontend,
    reason:
      'A frontend package is read by bundlers alone, and they read `.esm.js`.',
  },
];
