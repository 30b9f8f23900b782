// The table "who may import whom" of ARCHITECTURE.md, as rules that run.
// A line: which folder, what it may import besides itself, and why no more;
// `onNode` adds Node's own modules.

const { floors, tests } = require('./.dependency-cruiser.floors.cjs');

/** A library, wherever it is installed. */
const library = name => `(^|/)node_modules/(@types/)?${name}/`;

/** A folder of this repository. */
const folder = path => `^${path}/`;

const pure = ['zod', 'semver', 'luxon', 'fastest-levenshtein'].map(library);
const backstageBackend = library(
  '@backstage/(?!core-|frontend-|ui/|theme/|[a-z-]+-react/)[a-z-]+',
);
const backstageFrontend = library(
  '@backstage/(?!backend-|[a-z-]+-backend|[a-z-]+-node/)[a-z-]+',
);
const react = ['react', 'react-dom', 'react-router-dom', 'react-use'].map(
  library,
);
const materialUi = ['@material-ui/core', '@material-ui/icons'].map(library);

const model = folder('packages/model');
const rules = folder('packages/rules');
const common = folder('plugins/data-mesh-common');
const node = folder('plugins/data-mesh-node');
const shared = folder('plugins/data-mesh-react');
const look = folder('plugins/data-mesh-react/src/ui');

const table = [
  {
    from: 'packages/model',
    may: pure,
    why: 'The model runs unchanged in the CLI, the catalog and the browser: no Backstage, React, Node, clock or I/O.',
  },
  {
    from: 'packages/rules',
    may: [model, ...pure, library('yaml')],
    why: 'A rule gives the same verdict everywhere, so it sees the model and nothing of its surroundings.',
  },
  {
    from: 'packages/cli',
    onNode: true,
    may: [
      model,
      rules,
      ...['yaml', 'js-yaml', 'commander', 'zod', '@types/sarif'].map(library),
    ],
    why: 'The CLI reads files and prints; it needs neither Backstage nor a server, so that it starts at once.',
  },
  {
    from: 'plugins/catalog-backend-module-data-mesh',
    onNode: true,
    may: [model, rules, common, backstageBackend],
    why: 'A processor sees one entity: model and rules judge it, the catalog calls it, nothing else takes part.',
  },
  {
    from: 'plugins/data-mesh-common',
    may: [
      model,
      library('zod'),
      library(
        '@backstage/(plugin-permission-common|catalog-model|errors|types)',
      ),
    ],
    why: 'Backend and frontend both load it, so it stays free of either.',
  },
  {
    from: 'plugins/data-mesh-node',
    onNode: true,
    may: [
      common,
      rules,
      library('@backstage/(backend-plugin-api|errors|types)'),
    ],
    why: 'Other modules build on it: contracts only, no implementation to be tied to.',
  },
  {
    from: 'plugins/data-mesh-backend',
    onNode: true,
    may: [
      node,
      common,
      rules,
      model,
      backstageBackend,
      ...[
        'express',
        'express-promise-router',
        'fast-xml-parser',
        'jsonpointer',
        'knex',
        'luxon',
        'rate-limiter-flexible',
        'yaml',
        'zod',
      ].map(library),
    ],
    why: 'The backend evaluates and serves; it knows the frontend only through the API types in common.',
  },
  {
    from: 'plugins/data-mesh-react',
    may: [
      common,
      model,
      backstageFrontend,
      ...react,
      ...materialUi,
      library('luxon'),
    ],
    why: 'Shared views that other plugins may use: below the plugin, never above it.',
  },
  {
    from: 'plugins/data-mesh',
    may: [
      shared,
      common,
      model,
      backstageFrontend,
      ...react,
      // yaml is loaded by pages that have a contract to read, React Flow by the
      // canvas of What if
      ...['luxon', 'd3-hierarchy', 'd3-scale', 'd3-shape', 'yaml'].map(library),
      library('@xyflow/react'),
      library('@tanstack/react-virtual'),
    ],
    why: 'The frontend asks the backend over HTTP and draws; it holds no rules and touches no server code.',
  },
];

function ruleOf({ from, may, why, onNode }) {
  const own = folder(from);
  return {
    name: `imports-of-${from.split('/').pop()}`,
    comment: why,
    severity: 'error',
    from: { path: `${own}src/`, pathNot: tests },
    to: {
      pathNot: [own, ...may],
      ...(onNode ? { dependencyTypesNot: ['core'] } : {}),
    },
  };
}

module.exports = {
  forbidden: [
    ...table.map(ruleOf),
    ...floors,
    {
      name: 'nothing-imports-the-demo',
      comment:
        'Portal, end-to-end tests and benchmarks are private; what is published cannot find them.',
      severity: 'error',
      from: { path: '^(plugins|packages/(model|rules|cli))/' },
      to: { path: '^(packages/(app|app-legacy|backend|e2e)|benchmarks)/' },
    },
    {
      name: 'one-seam-for-the-look',
      comment:
        'Backstage moves to a library of its own: the day the suite follows costs this one folder.',
      severity: 'error',
      from: { path: '^plugins/', pathNot: look },
      to: {
        path: [...materialUi, library('@backstage/(core-components|ui)')],
        pathNot: '/testUtils',
      },
    },
    {
      name: 'no-cycle',
      comment:
        'Files in a cycle can only be understood, tested and moved together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-test-in-production',
      comment:
        'Tests and their fixtures are not published; neither are benchmarks, which may use them.',
      severity: 'error',
      from: { pathNot: [tests, '^benchmarks/'] },
      to: { path: tests },
    },
    {
      name: 'resolvable',
      comment:
        'What cannot be found here cannot be judged by the table either.',
      severity: 'error',
      from: {},
      // what a build writes is not there before it
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '^(packages|plugins)/[^/]+/(dist|dist-types|coverage|results)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
