import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
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
    expect(found.sort()).toEqual(listed(/^\| \d+ /).sort());
  });

  it('has the hints in Lumen that its README lists, and no others there', () => {
    const lumen = new Set(
      parseAllDocuments(
        readFileSync(join(examples, 'acquired', 'catalog-info.yaml'), 'utf8'),
      ).map(document => {
        const { kind, metadata } = document.toJS();
        return `${String(kind).toLowerCase()}:default/${metadata.name}`;
      }),
    );
    const found = outcomes
      .filter(({ status, subject }) => status === 'fail' && lumen.has(subject))
      .filter(({ findings }) => findings.every(f => f.severity === 'info'))
      .map(({ rule, subject }) => `${subject.replace('default/', '')} ${rule}`);
    expect(found.sort()).toEqual(listed(/^\| [a-z] /).sort());
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

/** `<ref> <rule>` of each row of a table of the README. */
function listed(row: RegExp): string[] {
  const readme = readFileSync(join(examples, 'README.md'), 'utf8');
  const rows = readme.split('\n').filter(line => row.test(line));
  return rows.map(line => {
    const ref = line.match(/`([a-z]+:[a-z-]+)`/)?.[1];
    const rule = line.match(/`([a-z-]+)`\s*\|$/)?.[1];
    return `${ref} ${rule}`;
  });
}
