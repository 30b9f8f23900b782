import { formatPath } from '@backstage-data-mesh/model';
import type { PlacedFinding } from '../check/finding';
import { jsonLine, jsonList } from './escape';
import { docUrl, type Report } from './report';
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
  yield* jsonList(findings, finding => ({
    ...describe(finding),
    url: docUrl(finding.rule, rules),
  }));
  yield ',\n"unknown": ';
  yield* jsonList(groupUnknown(unknown), ({ places, ...group }) => ({
    ...group,
    subjects: places.map(({ file, entity }) => entity ?? file),
  }));
  yield '\n}\n';
};

function describe(finding: PlacedFinding) {
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
    ...(path && { path: formatPath(path) }),
    ...(nearest !== undefined && { didYouMean: nearest }),
    ...(isGrace && { isGrace }),
    related: related.map(({ range: place, ...other }) => ({
      ...other,
      ...(place && place.start),
    })),
  };
}
