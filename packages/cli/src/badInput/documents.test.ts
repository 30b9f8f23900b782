import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { evaluateMesh, governMesh, rules } from '@backstage-data-mesh/rules';
import { parseDocument } from 'yaml';
import { productYaml } from '../__testUtils__/entities';
import { TEST_DAY } from '../__testUtils__/runIn';
import { readDocuments } from './__testUtils__/readDocuments';
import { findHarm, writeReports } from './__testUtils__/reports';
import { checkTexts, cutTo, stateFinding } from './__testUtils__/runChecks';

const documents = readDocuments().map(each => [each.case, each] as const);
const OTHER = productYaml('other', '  ownr: x\n');

describe('an entity that is bad', () => {
  it.each(documents)(
    'is answered with its places, and harms no other: %s',
    (_case, { text, finds }) => {
      const { result } = checkTexts(`${text}---\n${OTHER}`);
      const lines = text.split('\n').length;
      const expected = [
        ...finds,
        `${lines + 11}:3 entity-property \`spec.ownr\` is not a known field`,
      ];
      const stated = result.findings.map(stateFinding);
      expect(cutTo(expected, stated)).toEqual(expected);
    },
  );

  it.each(documents)('is reported without harm: %s', (_case, { text }) => {
    const { result, files } = checkTexts(text);
    const lineText = (_: string, line: number) => files[0].lines.lineText(line);
    for (const report of writeReports(result, lineText).values())
      expect(findHarm(report)).toBeUndefined();
  });

  it.each(documents)('crashes no rule: %s', (_case, { text }) => {
    const value: unknown = parseDocument(text, { logLevel: 'error' }).toJS();
    const graph = buildMeshGraph(readMesh([value]).items);
    const input = { rules, today: TEST_DAY };
    const governed = governMesh(graph, input);
    const outcomes = [
      ...evaluateMesh(graph, { ...input, ...governed }).outcomes(),
    ];
    expect(outcomes.filter(({ status }) => status === 'error')).toEqual([]);
  });
});
