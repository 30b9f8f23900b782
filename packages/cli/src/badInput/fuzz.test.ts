import fc from 'fast-check';
import { catalogVerdict } from './__testUtils__/catalogVerdict';
import { grammarTexts, mutatedTexts } from './__testUtils__/grammar';
import { findHarm, writeReports } from './__testUtils__/reports';
import { checkTexts } from './__testUtils__/runChecks';
import { readSamples } from './__testUtils__/samples';
import { compareVerdicts, ownVerdict } from './__testUtils__/verdicts';

// DATA_MESH_FUZZ_RUNS=1000000 goes on for hours, DATA_MESH_FUZZ_SEED goes elsewhere
const numRuns = Number(process.env.DATA_MESH_FUZZ_RUNS ?? 60);
const seed = Number(process.env.DATA_MESH_FUZZ_SEED ?? 20_261_120);
const samples = readSamples();

jest.setTimeout(30_000 + numRuns * 100);

describe.each([
  ['texts of a grammar', grammarTexts],
  ['samples with mistakes', mutatedTexts(samples)],
])('on %s', (_name, texts) => {
  it('every finding has a place in the file, and no rule crashes', () => {
    const property = fc.property(texts, text => {
      const { result, files } = checkTexts(text);
      const lines = text.split('\n');
      for (const { range, rule, message } of result.findings) {
        const { start, end } = range;
        const width = lines[start.line - 1].length + 1;
        const isInside = start.column >= 1 && start.column <= width;
        const isForward =
          end.line > start.line ||
          (end.line === start.line && end.column >= start.column);
        expect({ isInside, isForward, told: `${rule} ${message}` }).toEqual({
          isInside: true,
          isForward: true,
          told: expect.not.stringMatching(/^rule-crashed/),
        });
      }
      const lineText = (_: string, line: number) =>
        files[0].lines.lineText(line);
      for (const report of writeReports(result, lineText).values())
        expect(findHarm(report)).toBeUndefined();
    });
    fc.assert(property, { numRuns, seed });
  });

  it('the verdict is that of the catalog, apart from stricter limits', async () => {
    const property = fc.asyncProperty(texts, async text => {
      const own = ownVerdict(text);
      const catalog = await catalogVerdict(text);
      const comparison = compareVerdicts(own, catalog);
      expect({ own, catalog, comparison }).toEqual({
        ...{ own, catalog },
        comparison: expect.not.stringMatching('different'),
      });
    });
    await fc.assert(property, { numRuns, seed });
  });
});
