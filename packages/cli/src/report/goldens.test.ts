import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findAtPath } from '../check/draft';
import type {
  CheckResult,
  PlacedFinding,
  UnknownVerdict,
} from '../check/finding';
import {
  hostileDocument,
  hostileFile,
  hostileFinding,
  hostileFix,
} from './__testUtils__/hostileFile';
import { createColours } from './colours';
import { formats } from './formats';

// `UPDATE_GOLDENS=1 yarn test packages/cli/src/report/goldens` writes them anew.
const FOLDER = path.join(__dirname, 'goldens');
const IS_UPDATE = process.env.UPDATE_GOLDENS === '1';
const MAX_LINES = 110;

const EXTENSIONS: Readonly<Record<string, string>> = {
  text: 'txt',
  codeframe: 'codeframe.txt',
  json: 'json',
  sarif: 'sarif.json',
  junit: 'junit.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  markdown: 'md',
};

const error: PlacedFinding = {
  ...findAtPath(
    hostileDocument,
    { path: ['spec', 'owner'] },
    {
      ...hostileFinding,
      suggestions: [
        hostileFix,
        { text: 'Declare the group in <z|y>.yaml', edits: [], isSafe: false },
      ],
    },
  ),
  related: () => [
    {
      ref: 'group:default/z',
      note: 'which *has* "no" type',
      file: 'z:y/groups.yaml',
      range: { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
    },
    { ref: 'domain:default/elsewhere' },
  ],
};
const warning = findAtPath(
  hostileDocument,
  { path: ['kind'] },
  { check: 'ignore-unused', message: 'Nothing is ignored' },
);

const unknown: readonly UnknownVerdict[] = [
  {
    ...{ file: hostileFile.path, entity: 'dataproduct:default/a' },
    ...{ rule: 'team-x', reason: 'nobody\u001b[1m knows' },
    remedy: 'Say | it',
  },
];

function result(findings: readonly PlacedFinding[]): CheckResult {
  const count = (severity: string) =>
    findings.filter(finding => finding.severity === severity).length;
  const none = { unverified: 0, unknown: 0, waived: 0, ignored: 0 };
  const found = { errors: count('error'), warnings: count('warning') };
  const left = {
    ...{ skeletons: 0, excluded: 0 },
    ...{ unreadRepositories: 0, closedFolders: 0, notFollowed: 0 },
  };
  const read = { files: 1, documents: 1, ...left, entities: 1 };
  const summary = { ...read, ...found, infos: 0, ...none, baselined: 0 };
  return { findings, unknown: findings.length > 0 ? unknown : [], summary };
}

const cases = Object.keys(formats).flatMap(format => [
  // SARIF describes each rule, which takes a screen for one finding alone
  {
    format,
    name: 'findings',
    findings: format === 'sarif' ? [error] : [warning, error],
  },
  { format, name: 'clean', findings: [] },
]);

describe('the golden file', () => {
  it.each(cases)('$name of $format is what is reported', testCase => {
    const { format, name, findings } = testCase;
    const pieces = formats[format]({
      ...result(findings),
      rules: [],
      showsUnknown: true,
      version: '0.0.0',
      colours: createColours(false),
      nameInRepository: file => file,
      lineText: (_file, line) => hostileFile.lines.lineText(line),
    });
    const report = [...pieces].join('');
    const file = path.join(FOLDER, `${name}.${EXTENSIONS[format]}`);
    if (IS_UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, report);
    }
    expect(report).toBe(readFileSync(file, 'utf8'));
    expect(report.split('\n').length).toBeLessThan(MAX_LINES);
  });
});
