import type { Log, ReportingDescriptor, Result } from 'sarif';
import { findCheck } from '../check/checks';
import type { PlacedFinding } from '../check/finding';
import type { Range } from '../source/lines';
import { printable, printableJson } from './escape';
import { fingerprintOf } from './fingerprint';
import {
  docUrl,
  findingsInRepository,
  hintsOf,
  type Report,
  type ReportInput,
} from './report';

/** SARIF 2.1.0, for code scanning. */
export const sarif: Report = input => {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'data-mesh',
            semanticVersion: input.version,
            informationUri:
              'https://github.com/backstage-data-mesh/backstage-data-mesh',
            rules: usedRules(input),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: { description: { text: 'The root of the repository.' } },
        },
        results: findingsInRepository(input).map(toResult),
      },
    ],
  };
  return [printableJson(log), '\n'];
};

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

function usedRules({ findings, rules }: ReportInput): ReportingDescriptor[] {
  return [...new Set(findings.map(({ rule }) => rule))]
    .sort()
    .map(id => describeRule(id, rules));
}

function describeRule(
  id: string,
  rules: ReportInput['rules'],
): ReportingDescriptor {
  const rule = rules.find(candidate => candidate.id === id) ?? findCheck(id);
  const { summary = id, why = '', remedy = '' } = rule ?? {};
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: remedy, markdown: `${why}\n\n**What to do:** ${remedy}` },
    helpUri: docUrl(id, rules),
  };
}

function toResult(finding: PlacedFinding): Result {
  const hints = hintsOf(finding).map(printable);
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: [printable(finding.message), ...hints].join('\n') },
    locations: [locationOf(finding.file, finding.range)],
    relatedLocations: finding
      .related()
      .flatMap(({ file, range, ref }) =>
        file && range
          ? [{ ...locationOf(file, range), message: { text: ref } }]
          : [],
      ),
    partialFingerprints: { 'dataMeshKey/v1': hash(finding.key) },
  };
}

function locationOf(file: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: file.split('/').map(encodeURIComponent).join('/'),
        uriBaseId: 'SRCROOT',
      },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}

function hash(text: string): string {
  return fingerprintOf(text).slice(0, 32);
}
