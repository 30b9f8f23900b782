import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  governMesh,
  rules,
  type Outcome,
} from '@backstage-data-mesh/rules';

/** A row of the table of readings. */
export interface ReadingRow {
  readonly entity: string;
  readonly value: number;
  readonly observed_at: string;
  readonly measure: string;
  readonly source: string;
}

/** One full evaluation, which is the definition of what is true. */
export function evaluateAll(
  entities: readonly Entity[],
  readings: readonly ReadingRow[],
  today: string,
): Outcome[] {
  const graph = buildMeshGraph(readMesh(entities).items);
  const governed = governMesh(graph, { rules, today });
  // of two readings of the same moment, that of the later source counts
  const sorted = [...readings].sort((one, other) =>
    keyOf(one) < keyOf(other) ? -1 : 1,
  );
  const storedReadings = (ref: string, measure: string) =>
    sorted
      .filter(row => row.entity === ref && row.measure === measure)
      .map(({ value, observed_at: asOf, source }) => ({ value, asOf, source }));
  const input = { ...governed, today, storedReadings };
  return [...evaluateMesh(graph, input).outcomes()];
}

function keyOf({ observed_at: asOf, source }: ReadingRow): string {
  return `${asOf} ${source}`;
}

/** How a result is told here, where it is worth a word. */
type Told = Pick<Outcome, 'subject' | 'rule' | 'status' | 'isGrace'>;

/** The results that have a row, each as a text, sorted. */
export function rowsOf(outcomes: Iterable<Told>): string[] {
  return [...outcomes]
    .filter(({ status, isGrace }) => isGrace || !isQuiet(status))
    .map(each => `${each.subject} ${each.rule} ${each.status}`)
    .sort();
}

/** All results with their findings, in a few characters. */
export function digestOf(outcomes: Iterable<Outcome>): string {
  const lines = [...outcomes].map(
    ({ subject, rule, status, isGrace, findings }) => {
      const keys = findings.map(({ key }) => key).sort();
      return JSON.stringify([subject, rule, status, Boolean(isGrace), keys]);
    },
  );
  return createHash('sha1').update(lines.sort().join('\n')).digest('hex');
}

/** True for what has no row and no transition of its own. */
export function isQuiet(status: string): boolean {
  return ['pass', 'not-applicable', 'none'].includes(status);
}
