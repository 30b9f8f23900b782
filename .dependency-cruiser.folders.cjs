// Folders are looked at without their tests: a test may reach for any folder.
const { options } = require('./.dependency-cruiser.cjs');
const { tests } = require('./.dependency-cruiser.floors.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-knot-of-folders',
      comment:
        'Folders that import each other are one folder with several names.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...options, exclude: { path: [options.exclude.path, tests] } },
};
