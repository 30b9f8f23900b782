import { formatPath } from '@backstage-data-mesh/model';
import type { PlacedFinding } from '../check/finding';
import { printableJson } from './escape';
import { docUrl, type Report } from './report';

/** Everything, for programs. */
export const json: Report = ({ findings, summary, rules, version }) =>
  printableJson({
    tool: { name: 'data-mesh', version },
    summary,
    findings: findings.map(finding => ({
      ...describe(finding),
      url: docUrl(finding.rule, rules),
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
