import {
  DEFAULT_RESPONSIBILITIES,
  findSlip,
  isRetired,
  quote,
  type EntityPath,
  type InteractingEntity,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { suggestName } from '../../references/suggestName';
import { subjectName } from '../../wording/names';
import { everyInteracting } from '../team/shared/interacting';

const options = z.object({
  rows: z
    .array(z.string())
    .default(
      DEFAULT_RESPONSIBILITIES.flatMap(({ rows }) => rows.map(({ id }) => id)),
    )
    .describe('The rows of the matrix that names are held against.'),
});

export const matrixRowMisspelt = defineRule({
  id: 'matrix-row-misspelt',
  summary: 'A row of the operating-model matrix is named as the matrix has it.',
  why: 'A row is found by its name. Under a name that is a slip of the pen it becomes a row of its own: in the one that was meant nobody has a part, and the owner looks responsible for what another team does. Rows of your own are left alone.',
  source:
    'Broda, An operating model for data products (2022): the rows of the matrix',
  remedy:
    'Correct `id` of the row in `spec.responsibilities`, or `responsibility` of the interaction.',
  subject: everyInteracting,
  severity: 'warning',
  options,
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: forecast }
spec:
  type: aggregate
  lifecycle: production
  owner: group:demand
  responsibilities: [{ id: training, primary: group:demand }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: forecast }
spec:
  type: aggregate
  lifecycle: production
  owner: group:demand
  responsibilities: [{ id: traning, primary: group:demand }]
`,
  },
  check({ ref, node, entity }, { graph, options: { rows } }) {
    if (isRetired(graph, node)) return notApplicable('it is retired');
    const named = rowsNamedBy(entity);
    if (named.length === 0) return NO_ROWS;
    const known = new Set(rows);
    const told = new Set<string>();
    return named.flatMap(({ path, row }): Finding[] => {
      if (known.has(row) || told.has(row)) return [];
      const value = findSlip(row, rows);
      if (value === undefined) return [];
      told.add(row);
      return [
        {
          path,
          discriminator: row,
          message: `${subjectName(ref)} names the row ${quote(row)}, which is nearly ${quote(value)}; a row is named as the matrix has it`,
          suggestions: [suggestName({ path, value, isSlip: true })],
        },
      ];
    });
  },
});

const NO_ROWS = notApplicable('it names no row of the matrix');

interface NamedRow {
  readonly path: EntityPath;
  readonly row: string;
}

const NONE: readonly NamedRow[] = [];

function rowsNamedBy({ spec }: InteractingEntity): readonly NamedRow[] {
  const { teamInteractions = [] } = spec;
  const declared = 'responsibilities' in spec ? spec.responsibilities : [];
  if (teamInteractions.length === 0 && !declared?.length) return NONE;
  return [
    ...(declared ?? []).map(({ id }, index) => ({
      path: ['spec', 'responsibilities', index, 'id'],
      row: id,
    })),
    ...teamInteractions.flatMap(({ responsibility: row }, index) =>
      row === undefined
        ? []
        : [
            {
              path: ['spec', 'teamInteractions', index, 'responsibility'],
              row,
            },
          ],
    ),
  ];
}
