import {
  interactions,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { matrixDotWithoutInteraction as matrixDot } from './matrix-dot-without-interaction';
import { matrixRowMisspelt } from './matrix-row-misspelt';
import { matrixRowPrimary } from './matrix-row-primary';

const rows = (...ids: readonly string[]) =>
  productOf(
    'forecast',
    'demand',
    `responsibilities: [${ids.map(id => `{ id: ${id} }`).join(', ')}]`,
  );

testRule(matrixRowMisspelt, {
  fails: [
    {
      name: 'for a row in other letters, and one with a letter too few',
      mesh: rows('Ingest', 'transfom', 'serve', 'transfom'),
      paths: ['spec.responsibilities[0].id', 'spec.responsibilities[1].id'],
      findings: [
        'Data product `forecast` names the row `Ingest`, which is nearly `ingest`; a row is named as the matrix has it',
        'Data product `forecast` names the row `transfom`, which is nearly `transform`; a row is named as the matrix has it',
      ],
    },
    {
      name: 'for an interaction in such a row',
      mesh: profileOf(
        'demand',
        interactions(
          'with: plat, mode: x-as-a-service, responsibility: cloud_platform',
        ),
      ),
      paths: ['spec.teamInteractions[0].responsibility'],
    },
    {
      name: 'for rows of your own, where it knows them',
      mesh: rows('labeling'),
      options: { rows: ['labelling'] },
      findings: [
        'Data product `forecast` names the row `labeling`, which is nearly `labelling`; a row is named as the matrix has it',
      ],
    },
  ],
  passes: [
    { name: 'for rows of the matrix', mesh: rows('ingest', 'master-data') },
    { name: 'for rows of your own', mesh: rows('labelling', 'data-quality') },
  ],
  notApplicable: [{ name: 'without rows', mesh: profileOf('demand') }],
});

describe('a misspelt row is told once', () => {
  const all = (row: string) => {
    const product = productOf(
      'forecast',
      'demand',
      `responsibilities: [${row}]`,
    );
    const judges = [matrixRowMisspelt, matrixRowPrimary, matrixDot];
    return judges.flatMap(rule =>
      runRule(rule, product, { beside: judges.filter(each => each !== rule) })
        .flatMap(({ findings }) => findings)
        .map(() => rule.id),
    );
  };

  it('when the owner is primary in it without being named', () => {
    expect(all('{ id: ingst }')).toEqual(['matrix-row-misspelt']);
  });

  it('when another team takes part in it', () => {
    const row = (id: string) =>
      all(`{ id: ${id}, primary: group:demand, material: [group:lake] }`);
    expect(row('clod-platform')).toEqual(['matrix-row-misspelt']);
    expect(row('cloud-platform')).toEqual(['matrix-dot-without-interaction']);
  });
});
