import type { PlacedFinding } from '../check/finding';
import { xml } from './escape';
import { hintsOf, type Report } from './report';

/** JUnit XML: a suite for each file, a case for each finding. */
export const junit: Report = ({ findings, summary }) => {
  const suites = groupByFile(findings);
  const failures = findings.filter(isFailure).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="data-mesh" tests="${findings.length || 1}" failures="${failures}">`,
    ...(suites.size === 0 ? clean(summary.files) : []),
    ...[...suites].flatMap(([file, list]) => suite(file, list)),
    '</testsuites>',
    '',
  ].join('\n');
};

// hints fail nothing, and a policy in grace does not yet
function isFailure({ severity, isGrace }: PlacedFinding): boolean {
  return severity !== 'info' && !isGrace;
}

// an empty report reads like a run that did not happen
function clean(files: number): string[] {
  return [
    '  <testsuite name="data-mesh" tests="1" failures="0">',
    `    <testcase classname="data-mesh" name="${files} files without findings"/>`,
    '  </testsuite>',
  ];
}

function suite(file: string, findings: readonly PlacedFinding[]): string[] {
  const failures = findings.filter(isFailure).length;
  return [
    `  <testsuite name="${xml(file)}" tests="${findings.length}" failures="${failures}">`,
    ...findings.flatMap(testCase),
    '  </testsuite>',
  ];
}

function testCase(finding: PlacedFinding): string[] {
  const { file, rule, message, severity, range } = finding;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  const text = [place, ...hintsOf(finding)].map(xml).join('\n');
  const tag = isFailure(finding) ? 'failure' : 'system-out';
  const about = isFailure(finding)
    ? ` type="${severity}" message="${xml(message)}"`
    : '';
  const body = isFailure(finding) ? text : `${xml(message)}\n${text}`;
  return [
    `    <testcase classname="${xml(file)}" name="${xml(`${rule} (line ${range.start.line})`)}">`,
    `      <${tag}${about}>${body}</${tag}>`,
    '    </testcase>',
  ];
}

function groupByFile(findings: readonly PlacedFinding[]) {
  const byFile = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const list = byFile.get(finding.file);
    if (list) list.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return byFile;
}
