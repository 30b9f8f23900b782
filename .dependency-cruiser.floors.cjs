// The floors of each package of several floors, from the ground up: a folder
// may import the floors below its own, and no folder beside it. A name with an
// ending is a file of the package's root.

/** What is not production: a test may reach for any folder. */
const tests =
  '\\.test\\.tsx?$|/setupTests\\.ts$|(?<!packages/rules/src)/testing/|/(__fixtures__|__testUtils__)/|/testUtils\\.tsx?$';

const buildings = [
  {
    in: 'packages/model/src',
    floors: [
      {
        holds: ['memory', 'refs', 'time', 'vocabulary', 'relations.ts'],
        why: 'Names, days and words: they know no entity.',
      },
      {
        holds: ['declare'],
        why: 'How a kind is declared cannot depend on which kinds there are.',
      },
      {
        holds: ['catalogKinds', 'parts', 'results'],
        why: 'What several kinds are made of, and what is found in them, knows none of them.',
      },
      {
        holds: ['kinds'],
        why: 'A kind is its declaration: whoever reads it looks down at it.',
      },
      {
        holds: ['read'],
        why: 'One entity is read by itself, whatever mesh it will stand in.',
      },
      {
        holds: ['graph'],
        why: 'The graph is made of what was read; it answers every view alike.',
      },
      {
        holds: ['facts'],
        why: 'A fact has one reader, which views and rules ask alike.',
      },
      {
        holds: ['views'],
        why: 'Pages ask views, and nothing below a page asks what it shows.',
      },
    ],
  },
  {
    in: 'packages/rules/src',
    floors: [
      {
        holds: ['time', 'wording', 'memory', 'references', 'slo'],
        why: 'Days, words, and what is kept: tools that know nothing of rules.',
      },
      {
        holds: ['contract', 'edits', 'governance'],
        why: 'What linked texts and governance bodies say, and how entities differ, before a rule asks.',
      },
      {
        holds: ['facts'],
        why: 'Facts of the mesh hold whether or not a rule reads them.',
      },
      {
        holds: ['declare'],
        why: 'A rule is given facts, and never sees who runs it.',
      },
      {
        holds: ['settings'],
        why: 'Settings are about declared rules, whichever these are.',
      },
      {
        holds: ['evaluate'],
        why: 'Judging takes rules and settings as they come, and names none.',
      },
      {
        holds: ['rules', 'revisions', 'scorecard', 'testing'],
        why: 'These use the machinery side by side: none is part of another.',
      },
      {
        holds: [
          'downstream',
          'drafts',
          'measures',
          'policies',
          'trends',
          'whatIf',
        ],
        why: 'Questions about a mesh, each answered by itself from what was judged.',
      },
      {
        holds: ['ahead', 'ecosystem', 'meeting', 'waiting'],
        why: 'What comes, what waits for somebody, what a meeting looks at and how flows lie to those who decide follow from the answers to several questions.',
      },
    ],
  },
  {
    in: 'packages/cli/src',
    floors: [
      {
        holds: [
          'exitCodes.ts',
          'unreadable.ts',
          'version.ts',
          'settings',
          'source',
        ],
        why: 'A text with its places, and what the user set: nothing is judged.',
      },
      {
        holds: ['check'],
        why: 'Checking is pure: it is given texts and gives findings.',
      },
      {
        holds: [
          'config',
          'diff',
          'fix',
          'init',
          'plugins',
          'report',
          'shell',
          'snapshot',
        ],
        why: 'What is done with findings, and where texts come from, side by side.',
      },
      {
        holds: ['answers', 'failure.ts', 'graph'],
        why: 'Answers and drawings are written as reports are, and a failure names what was read.',
      },
      {
        holds: ['commands'],
        why: 'A command joins the parts; no part knows which command it serves.',
      },
      {
        holds: ['run.ts'],
        why: 'The list of commands; only the process stands above it.',
      },
    ],
  },
  {
    in: 'plugins/data-mesh-backend/src',
    floors: [
      {
        holds: ['slices.ts', 'sharing.ts', 'pauses.ts'],
        why: 'Whatever takes long lets others go first; what is alike is held once.',
      },
      {
        holds: ['addUnique.ts', 'loop.ts', 'config', 'store', 'catalog'],
        why: 'What is configured, stored and read in the catalog: nothing is judged.',
      },
      {
        holds: ['mesh'],
        why: 'The mesh is judged whoever asks for it, and whatever is made of it.',
      },
      {
        holds: ['history', 'measures', 'governance'],
        why: 'What is remembered, measured and asked for, side by side.',
      },
      {
        holds: ['access'],
        why: 'Who may see what is decided in one place, before anybody answers.',
      },
      {
        holds: ['house.ts'],
        why: 'What those who answer work with, all of it.',
      },
      {
        holds: ['router', 'notify', 'actions', 'health'],
        why: 'They answer and tell, side by side; none is part of another.',
      },
      {
        holds: ['tasks.ts'],
        why: 'The list of what is done now and then.',
      },
      {
        holds: ['faults'],
        why: 'Tests of all that stands below, in processes of their own.',
      },
    ],
  },
  {
    in: 'plugins/data-mesh-common/src',
    floors: [
      {
        holds: ['declare', 'events.ts', 'permissions.ts'],
        why: 'What an operation is, whichever there are.',
      },
      {
        holds: ['shapes', 'client', 'openapi'],
        why: 'What many operations have in common, and what is made of any of them.',
      },
      {
        holds: ['resources'],
        why: 'The operations: all else is made of them.',
      },
    ],
  },
  {
    in: 'packages/rules/src/facts',
    floors: [
      {
        holds: ['cycles'],
        why: 'What goes round in a circle is found alike, whatever it is.',
      },
      {
        holds: ['flow', 'governance', 'references', 'team'],
        why: 'Each of them reads the graph, and needs no other fact.',
      },
      {
        holds: ['statistics', 'valueTree'],
        why: 'They count and connect what the facts below them found.',
      },
    ],
  },
  {
    in: 'packages/rules/src/rules',
    floors: [
      {
        holds: ['governance', 'interop', 'measure', 'team', 'value-tree'],
        why: 'Families that stand by themselves, each with what it shares.',
      },
      {
        holds: ['matrix', 'ownership', 'portfolio', 'region'],
        why: 'They tell of flows, teams and goals in the words of those families.',
      },
    ],
  },
];

/** A folder with all that is in it, or a file. */
const place = (building, name) =>
  name.includes('.') ? `^${building}/${name}$` : `^${building}/${name}/`;

function rulesOf({ in: building, floors }) {
  const all = floors.flatMap(({ holds }) => holds);
  const name = `floor-of-${building.replaceAll('/', '-')}`;
  return [
    {
      name: `${name}-for-each-folder`,
      comment: 'A folder without a floor could be imported from anywhere.',
      severity: 'error',
      from: {
        path: `^${building}/[^/]+/`,
        pathNot: [tests, ...all.map(each => place(building, each))],
      },
      to: {},
    },
    ...floors.flatMap(({ holds, why }, level) => {
      const below = floors.slice(0, level).flatMap(floor => floor.holds);
      return holds.map(own => ({
        name: `${name}-${own}`,
        comment: why,
        severity: 'error',
        from: { path: place(building, own), pathNot: tests },
        to: {
          path: `^${building}/`,
          pathNot: [own, ...below].map(each => place(building, each)),
        },
      }));
    }),
  ];
}

module.exports = { floors: buildings.flatMap(rulesOf), tests };
