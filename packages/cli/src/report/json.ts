import { formatPath } from '@backstage-data-mesh/model';
import type { PlacedFinding, RelatedPosition } from '../check/finding';
import { jsonLine, jsonList } from './escape';
import { docUrl, type Report, type ReportInput } from './report';
import { groupUnknown } from './unknownGroups';

/** Everything, for programs. */
export const json: Report = function* report({
  findings,
  unknown,
  summary,
  rules,
  version,
}) {
  const tool = { name: 'data-mesh', version };
  yield `{\n"tool": ${jsonLine(tool)},\n`;
  yield `"summary": ${jsonLine(summary)},\n"findings": `;
  const urlOf = rememberUrls(rules);
  yield* jsonList(findings, finding => describe(finding, urlOf));
  yield ',\n"unknown": ';
  yield* jsonList(groupUnknown(unknown), ({ places, ...group }) => ({
    ...group,
    subjects: places.map(({ file, entity }) => entity ?? file),
  }));
  yield '\n}\n';
};

/** The page of each rule, looked for once. */
function rememberUrls(rules: ReportInput['rules']) {
  const urls = new Map<string, string>();
  return (id: string): string => {
    let url = urls.get(id);
    if (url === undefined) urls.set(id, (url = docUrl(id, rules)));
    return url;
  };
}

function describe(finding: PlacedFinding, urlOf: (rule: string) => string) {
  const {
    file,
    range,
    path,
    related,
    nearest,
    isGrace,
    isFloor: _,
    ...rest
  } = finding;
  return {
    file,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    ...rest,
    path: path && formatPath(path),
    didYouMean: nearest,
    isGrace: isGrace || undefined,
    related: related().map(describePlace),
    url: urlOf(finding.rule),
  };
}

function describePlace({ ref, note, file, range }: RelatedPosition) {
  const { line, column } = range?.start ?? {};
  return { ref, note, file, line, column };
}
