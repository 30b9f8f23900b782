import {
  dataProduct,
  DEFAULT_RESPONSIBILITIES,
  group,
  kindOfRef,
  nameOfRef,
  quote,
  readMatrixRows,
  referencesOf,
  type MeshGraph,
  type MeshNode,
  type EntityPath,
  type MatrixRow,
  type MatrixTeam,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import {
  notApplicable,
  PASS,
  type Finding,
  type Suggestion,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { addToList } from '../../memory/listMap';
import { verdictOf } from '../team/shared/verdict';
import { listSome } from '../../wording/amounts';
import { nameRef, subjectName } from '../../wording/names';

const options = z.object({
  ownedRows: z
    .array(z.string())
    .default(
      DEFAULT_RESPONSIBILITIES.filter(
        ({ ownedByDefault }) => ownedByDefault,
      ).flatMap(({ rows }) => rows.map(({ id }) => id)),
    )
    .describe('The rows in which the owner is primary without being named.'),
});

export const matrixRowPrimary = defineRule({
  id: 'matrix-row-primary',
  summary:
    'Each row of the operating-model matrix has one primary team, which is the owner unless a note says why not.',
  why: 'The team of a data product answers for all of it, also where others do part of the work. A row with two primaries has none when something goes wrong, and one that lies with another team leaves the owner with a promise that it cannot keep.',
  source:
    'Broda, An operating model for data products (2022): primary responsibilities lie with the data product team',
  remedy:
    'Set `primary` of the row to the owner and name the other team in `material`; or say in `note` why it is so.',
  subject: productsInUse,
  severity: 'warning',
  earlySeverity: 'info',
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
  responsibilities:
    - { id: transform, primary: group:demand, material: [group:supply] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: forecast }
spec:
  type: aggregate
  lifecycle: production
  owner: group:demand
  responsibilities:
    - { id: transform, primary: group:supply }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: demand }
spec: { type: team, children: [] }
`,
  },
  check({ ref, node }, { graph, options: { ownedRows } }) {
    const rows = readMatrixRows(graph, node);
    if (rows.length === 0) {
      return notApplicable('it declares no row of the matrix');
    }
    const owner = findOwner(graph, node);
    if (owner === undefined)
      return verdictOf(
        judgeRows(ref, rows, { ownedRows }),
        'it is owned by no team',
      );
    return rows.every(({ primary }) => primary?.ref === owner)
      ? PASS
      : judgeRows(ref, rows, { owner, ownedRows });
  },
});

function judgeRows(
  ref: string,
  rows: readonly MatrixRow[],
  { owner, ownedRows }: { owner?: string; ownedRows: readonly string[] },
): Finding[] {
  const owned = new Set(ownedRows);
  const subject = subjectName(ref);
  return [...groupRows(rows).values()].flatMap(entries =>
    judgeRow(subject, entries, { owner, isOwned: owned.has(entries[0].id) }),
  );
}

/** A row may be declared in several entries; they count together. */
function groupRows(rows: readonly MatrixRow[]) {
  const byId = new Map<string, MatrixRow[]>();
  rows.forEach(row => addToList(byId, row.id, row));
  return byId;
}

function findOwner(graph: MeshGraph, node: MeshNode): string | undefined {
  const owner = referencesOf(graph, dataProduct, node).first('owner');
  const isTeam = owner && kindOfRef(owner.ref) === group.kind.toLowerCase();
  return isTeam ? owner.ref : undefined;
}

interface RowFacts {
  readonly owner?: string;
  /** True where the owner is primary without being named. */
  readonly isOwned: boolean;
}

function judgeRow(
  subject: string,
  entries: readonly MatrixRow[],
  { owner, isOwned }: RowFacts,
): Finding[] {
  const primaries = entries.flatMap(({ primary }) => primary ?? []);
  const [primary] = primaries;
  if (!primary) {
    return isOwned ? [] : [reportNone(subject, entries[0], owner)];
  }
  // the same team in two entries is one primary
  if (primaries.some(({ ref }) => ref !== primary.ref))
    return [reportSeveral(subject, entries[0].id, primaries)];
  const isExplained = entries.some(({ note }) => note?.trim());
  if (!owner || primary.ref === owner || isExplained) return [];
  return [reportOther(subject, { row: entries[0].id, primary, owner })];
}

function reportNone(
  subject: string,
  { id, path }: MatrixRow,
  owner: string | undefined,
): Finding {
  return {
    path,
    discriminator: id,
    message: `${subject} names no primary team for the responsibility ${quote(id)}; each has exactly one`,
    suggestions: owner ? [suggestOwner(owner, id, [...path, 'primary'])] : [],
  };
}

function reportSeveral(
  subject: string,
  row: string,
  primaries: readonly MatrixTeam[],
): Finding {
  const names = primaries.map(({ ref }) => nameOfRef(ref)).sort();
  return {
    path: primaries[1].path,
    discriminator: row,
    message: `${subject} names ${listSome(names)} as primary for the responsibility ${quote(row)}, in ${primaries.length} entries; each has exactly one`,
  };
}

function reportOther(
  subject: string,
  about: {
    readonly row: string;
    readonly primary: MatrixTeam;
    readonly owner: string;
  },
): Finding {
  const { row, primary, owner } = about;
  return {
    path: primary.path,
    discriminator: row,
    message: `${subject} names ${nameRef(primary.ref)} as primary for the responsibility ${quote(row)}, while its owner is ${nameRef(owner)}; the owner is primary unless a \`note\` says why not`,
    suggestions: [suggestOwner(owner, row, primary.path)],
  };
}

function suggestOwner(
  owner: string,
  row: string,
  path: EntityPath,
): Suggestion {
  return {
    text: `Set \`primary\` of ${quote(row)} to ${nameRef(owner)}.`,
    edits: [{ path, action: 'set', value: owner }],
    isSafe: false,
  };
}
