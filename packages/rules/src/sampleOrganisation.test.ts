import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { examples, readSample } from './__testUtils__/sample';
import { evaluateMesh, governMesh, rules } from '.';

const today = '2026-11-20';

const graph = buildMeshGraph(readMesh(readSample()).items);
const outcomes = [
  ...evaluateMesh(graph, {
    ...governMesh(graph, { rules, today }),
    today,
  }).outcomes(),
];

describe('the sample organisation', () => {
  it('has the mistakes that its README lists, and no others', () => {
    const found = outcomes
      .filter(({ status }) => status === 'fail')
      .filter(({ findings }) => findings.some(f => f.severity !== 'info'))
      .map(({ rule, subject }) => `${subject.replace('default/', '')} ${rule}`);
    expect(found.sort()).toEqual(listedMistakes().sort());
  });

  it('has one finding that is waived', () => {
    expect(
      outcomes
        .filter(({ status }) => status === 'waived')
        .map(({ rule, subject }) => [rule, subject]),
    ).toEqual([
      ['interop-port-without-contract', 'dataproduct:default/trial-enrolment'],
    ]);
  });

  it('makes no rule throw', () => {
    expect(outcomes.filter(({ status }) => status === 'error')).toEqual([]);
  });
});

/** `<ref> <rule>` of each row of the table of mistakes. */
function listedMistakes(): string[] {
  const readme = readFileSync(join(examples, 'README.md'), 'utf8');
  const rows = readme.split('\n').filter(line => /^\| \d+ /.test(line));
  return rows.map(row => {
    const ref = row.match(/`([a-z]+:[a-z-]+)`/)?.[1];
    const rule = row.match(/`([a-z-]+)`\s*\|$/)?.[1];
    return `${ref} ${rule}`;
  });
}
