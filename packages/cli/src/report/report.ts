import type { Rule, RuleTexts } from '@backstage-data-mesh/rules';
import type { CheckResult, PlacedFinding } from '../check/finding';
import type { Colours } from './colours';
import { printable } from './escape';
import { groupUnknown } from './unknownGroups';

/** What a report is made from. */
export interface ReportInput extends CheckResult {
  readonly rules: readonly (RuleTexts & Pick<Rule, 'declaredBy'>)[];
  readonly version: string;
  /** True when what could not be judged is listed for people. */
  readonly showsUnknown?: boolean;
  readonly colours: Colours;
  /** A line of a checked file, for code frames. */
  lineText(file: string, line: number): string;
  /** The name of a file from the root of its repository. */
  nameInRepository(file: string): string;
}

/**
 * Turns a result into text, piece by piece: of 100,000 findings nobody wants to
 * hold one text. Pure.
 */
export type Report = (input: ReportInput) => Iterable<string>;

/**
 * The findings, with the names by which services know files: from the root of
 * the repository, wherever the run started.
 */
export function findingsInRepository({
  findings,
  nameInRepository,
}: ReportInput): PlacedFinding[] {
  return findings.map(finding => ({
    ...finding,
    file: nameInRepository(finding.file),
    related: () =>
      finding
        .related()
        .map(place =>
          place.file === undefined
            ? place
            : { ...place, file: nameInRepository(place.file) },
        ),
  }));
}

const REPOSITORY =
  'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main';

/** Where a rule, or a check of the CLI, is described. */
export function docUrl(id: string, rules: ReportInput['rules']): string {
  const rule = rules.find(candidate => candidate.id === id);
  if (!rule) return `${REPOSITORY}/packages/cli/docs/checks.md#${id}`;
  if (rule.declaredBy)
    return `${REPOSITORY}/docs/guides/write-a-rule.md#rules-in-a-policy`;
  // what is declared as data has no examples, and no page
  return rule.examples.passing === ''
    ? `${REPOSITORY}/docs/guides/write-a-rule.md#rules-of-your-organisation`
    : `${REPOSITORY}/docs/rules/${id}.md`;
}

/** What could not be judged, why, and what would make it known. */
export function unknownLines({
  unknown,
  showsUnknown,
  colours: { dim },
}: ReportInput): string[] {
  if (!showsUnknown) return [];
  return groupUnknown(unknown).flatMap(({ rule, reason, remedy, places }) => [
    `unknown  ${printable(reason)}  ${dim(rule)}`,
    ...places.map(
      ({ file, entity }) =>
        `    ${[file, entity ?? []].flat().map(printable).join('  ')}`,
    ),
    `    To know: ${printable(remedy)}`,
    '',
  ]);
}

/** "3 files, 12 entities: 2 errors, 1 warning", and what is not seen. */
export function summarySentence({ summary, findings }: CheckResult): string {
  const { files, entities, errors, warnings, infos } = summary;
  const counts = [
    count(errors, 'error'),
    count(warnings, 'warning'),
    ...(infos > 0 ? [count(infos, 'hint')] : []),
  ];
  const found = findings.length === 0 ? 'no findings' : counts.join(', ');
  const asides = [
    aside(summary.skeletons, 'skeleton', 'of software templates left out'),
    aside(summary.excluded, 'file', 'left out by a pattern'),
    aside(summary.unreadRepositories, 'repository', 'within not read'),
    aside(summary.closedFolders, 'folder', 'that cannot be looked into'),
    aside(summary.notFollowed, 'target', 'of Locations not followed'),
    aside(summary.unverified, 'reference', 'outside the tree not verified'),
    aside(summary.unknown, 'verdict', 'unknown'),
    aside(summary.waived, 'verdict', 'waived'),
    aside(summary.ignored, 'finding', 'ignored by a comment'),
    aside(summary.baselined, 'finding', 'in the baseline'),
  ].filter(text => text !== '');
  const tail = asides.length > 0 ? ` (${asides.join('; ')})` : '';
  return `${count(files, 'file')}, ${count(entities, 'entity')}: ${found}${tail}`;
}

function aside(number: number, noun: string, rest: string): string {
  return number === 0 ? '' : `${count(number, noun)} ${rest}`;
}

/** "1 entity", "2 entities". */
export function count(number: number, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** The nearest valid word and the other suggestions, as sentences. */
export function hintsOf(finding: PlacedFinding): string[] {
  const { nearest, suggestions } = finding;
  const others = suggestions
    .filter(({ edits }) => edits[0]?.value !== nearest || edits.length > 1)
    .map(({ text }) => text);
  return nearest === undefined
    ? others
    : [`Did you mean "${nearest}"?`, ...others.slice(nearest ? 0 : 1)];
}
