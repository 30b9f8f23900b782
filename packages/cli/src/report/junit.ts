import type { PlacedFinding } from '../check/finding';
import { xml } from './escape';
import { hintsOf, type Report } from './report';

/** JUnit XML: a suite for each file, a case for each finding. */
export const junit: Report = function* report({ findings, summary }) {
  const suites = groupByFile(findings);
  const failures = findings.filter(isFailure).length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="data-mesh" tests="${findings.length || 1}" failures="${failures}">\n`;
  if (suites.size === 0) yield clean(summary.files);
  for (const [file, list] of suites) yield* suite(file, list);
  yield '</testsuites>\n';
};

// hints fail nothing, and a policy in grace does not yet
function isFailure({ severity, isGrace }: PlacedFinding): boolean {
  return severity !== 'info' && !isGrace;
}

// an empty report reads like a run that did not happen
function clean(files: number): string {
  return [
    '  <testsuite name="data-mesh" tests="1" failures="0">',
    `    <testcase classname="data-mesh" name="${files} files without findings"/>`,
    '  </testsuite>',
    '',
  ].join('\n');
}

function* suite(
  file: string,
  findings: readonly PlacedFinding[],
): Generator<string> {
  const failures = findings.filter(isFailure).length;
  yield `  <testsuite name="${xml(file)}" tests="${findings.length}" failures="${failures}">\n`;
  for (const finding of findings) yield testCase(finding);
  yield '  </testsuite>\n';
}

function testCase(finding: PlacedFinding): string {
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
    '',
  ].join('\n');
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
