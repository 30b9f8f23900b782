import { formatPath } from '@backstage-data-mesh/model';
import type { PlacedFinding } from '../check/finding';
import { printableJson } from './escape';
import { docUrl, type Report } from './report';
import { groupUnknown } from './unknownGroups';

/** Everything, for programs. */
export const json: Report = ({ findings, unknown, summary, rules, version }) =>
  printableJson({
    tool: { name: 'data-mesh', version },
    summary,
    findings: findings.map(finding => ({
      ...describe(finding),
      url: docUrl(finding.rule, rules),
    })),
    unknown: groupUnknown(unknown).map(({ places, ...group }) => ({
      ...group,
      subjects: places.map(({ file, entity }) => entity ?? file),
    })),
  });

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
