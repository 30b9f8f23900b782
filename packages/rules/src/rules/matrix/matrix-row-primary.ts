import {
  dataProduct,
  DEFAULT_RESPONSIBILITIES,
  findSlip,
  group,
  kindOfRef,
  nameOfRef,
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
import { nameResponsibility, nameRow } from './shared/rowName';

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
  version: '2',
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
  // that a name is a slip of the pen is told by another rule
  const isOwned = (row: string) =>
    owned.has(row) || findSlip(row, ownedRows) !== undefined;
  const subject = subjectName(ref);
  return [...groupRows(rows).values()].flatMap(entries =>
    judgeRow(subject, entries, { owner, isOwned: isOwned(entries[0].id) }),
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
    return [reportSeveral(subject, entries[0], primaries)];
  const isExplained = entries.some(({ note }) => note?.trim());
  if (!owner || primary.ref === owner || isExplained) return [];
  return [reportOther(subject, { row: entries[0], primary, owner })];
}

function reportNone(
  subject: string,
  row: MatrixRow,
  owner: string | undefined,
): Finding {
  const { id, path } = row;
  return {
    path,
    discriminator: id,
    message: `${subject} names no primary team for ${nameResponsibility(row)}; each has exactly one`,
    suggestions: owner ? [suggestOwner(owner, row, [...path, 'primary'])] : [],
  };
}

function reportSeveral(
  subject: string,
  row: MatrixRow,
  primaries: readonly MatrixTeam[],
): Finding {
  const names = primaries.map(({ ref }) => nameOfRef(ref)).sort();
  return {
    path: primaries[1].path,
    discriminator: row.id,
    message: `${subject} names ${listSome(names)} as primary for ${nameResponsibility(row)}, in ${primaries.length} entries; each has exactly one`,
  };
}

function reportOther(
  subject: string,
  about: {
    readonly row: MatrixRow;
    readonly primary: MatrixTeam;
    readonly owner: string;
  },
): Finding {
  const { row, primary, owner } = about;
  return {
    path: primary.path,
    discriminator: row.id,
    message: `${subject} names ${nameRef(primary.ref)} as primary for ${nameResponsibility(row)}, while its owner is ${nameRef(owner)}; the owner is primary unless a \`note\` says why not`,
    suggestions: [suggestOwner(owner, row, primary.path)],
  };
}

function suggestOwner(
  owner: string,
  row: MatrixRow,
  path: EntityPath,
): Suggestion {
  return {
    text: `Set \`primary\` of ${nameRow(row)} to ${nameRef(owner)}.`,
    edits: [{ path, action: 'set', value: owner }],
    isSafe: false,
  };
}
