import { productOf } from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { matrixRowPrimary } from './matrix-row-primary';

const product = (rows: string, owner = 'demand') =>
  productOf('forecast', owner, `responsibilities: [${rows}]`);

testRule(matrixRowPrimary, {
  passes: [
    {
      name: 'when a row stands in two entries with one primary',
      mesh: product(
        '{ id: serve, primary: demand }, { id: serve, primary: group:demand, material: [supply] }',
      ),
    },
    {
      name: 'when the owner is primary, however its ref is spelled',
      mesh: product('{ id: ingest, primary: group:default/Demand }'),
    },
    {
      name: 'when a note explains the other team',
      mesh: product('{ id: ingest, primary: supply, note: they have the key }'),
    },
    {
      name: 'for a row that the owner has without being named',
      mesh: product('{ id: transform, material: [supply] }'),
    },
  ],
  fails: [
    {
      name: 'when another team is primary',
      mesh: product('{ id: serve }, { id: transform, primary: supply }'),
      findings: [
        'Data product `forecast` names `group:supply` as primary for the responsibility `transform`, while its owner is `group:demand`; the owner is primary unless a `note` says why not',
      ],
      paths: ['spec.responsibilities[1].primary'],
      severities: ['warning'],
      isPartial: true,
    },
    {
      name: 'when nobody is primary',
      mesh: product('{ id: master-data, material: [supply] }'),
      findings: [
        'Data product `forecast` names no primary team for the responsibility `master-data`; each has exactly one',
      ],
      paths: ['spec.responsibilities[0]'],
    },
    {
      name: 'when two entries name one each',
      mesh: product(
        '{ id: serve, primary: demand }, { id: serve, primary: supply }',
      ),
      findings: [
        'Data product `forecast` names `demand` and `supply` as primary for the responsibility `serve`, in 2 entries; each has exactly one',
      ],
      paths: ['spec.responsibilities[1].primary'],
    },
    {
      name: 'as a hint for an experiment',
      mesh: product('{ id: serve, primary: supply }').replace(
        'production',
        'experimental',
      ),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'without rows',
      mesh: productOf('forecast', 'demand'),
      reason: 'it declares no row of the matrix',
    },
  ],
  unknown: [
    {
      name: 'when a person owns it, which another rule reports',
      mesh: product('{ id: serve, primary: supply }', 'user:jane'),
      reason: 'it is owned by no team',
    },
  ],
});

describe('matrix-row-primary', () => {
  it('suggests the owner', () => {
    const [outcome] = runRule(
      matrixRowPrimary,
      product('{ id: serve, primary: supply }'),
    );
    expect(outcome.findings[0].suggestions).toEqual([
      {
        text: 'Set `primary` of `serve` to `group:demand`.',
        edits: [
          {
            path: ['spec', 'responsibilities', 0, 'primary'],
            action: 'set',
            value: 'group:default/demand',
          },
        ],
        isSafe: false,
      },
    ]);
  });
});
