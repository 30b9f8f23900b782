import { isAtLeast, type RuleTexts } from '@backstage-data-mesh/rules';
import { Option, type Command } from 'commander';
import { keyWith } from '../check/draft';
import type { CheckResult, PlacedFinding } from '../check/finding';
import { FAIL_ON, type FailOn } from '../config/configShape';
import { EXIT } from '../exitCodes';
import { createColours, wantsColour } from '../report/colours';
import { formats } from '../report/formats';
import type { ReportInput } from '../report/report';
import type { Tree } from '../shell/files';
import type { Host } from '../shell/host';
import type { ReadFile } from '../source/readSource';
import { version } from '../version';

/** How findings are reported, and when they fail. */
export interface ReportOptions {
  readonly format: string;
  /** `error` unless given. */
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
}

/** Adds the options of every command that reports findings. */
export function addReportOptions(command: Command): void {
  command
    .addOption(
      new Option('--format <name>', 'how to report')
        .choices(Object.keys(formats))
        .default('codeframe'),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the least severity that fails (default: "error")',
      ).choices(FAIL_ON),
    );
}

/** A result whose keys are the same wherever the run started. */
export function withLastingKeys(
  result: CheckResult,
  { nameInRepository }: Pick<Tree, 'nameInRepository'>,
): CheckResult {
  const findings = result.findings.map(finding => ({
    ...finding,
    key: keyWith(nameInRepository, finding),
  }));
  return { ...result, findings };
}

interface ReportContext {
  readonly host: Host;
  readonly rules: readonly RuleTexts[];
  readonly tree: Tree;
}

/** What a report is made from, with the colours that the process wants. */
export function reportInput(
  files: readonly ReadFile[],
  result: CheckResult,
  { host, rules, tree }: ReportContext,
): ReportInput {
  const byPath = new Map(files.map(file => [file.path, file]));
  return {
    ...result,
    rules,
    version,
    colours: createColours(wantsColour(host.env, host.isTerminal)),
    nameInRepository: tree.nameInRepository,
    lineText: (file, line) => byPath.get(file)?.lines.lineText(line) ?? '',
  };
}

// few enough writes, and never much at once
const BLOCK = 1 << 16;

/** Prints a report while it is made. */
export function printReport(
  report: Iterable<string>,
  host: Pick<Host, 'out'>,
): void {
  let block = '';
  for (const piece of report) {
    block += piece;
    if (block.length < BLOCK) continue;
    host.out(block);
    block = '';
  }
  host.out(block);
}

/** Whether the findings are bad enough to fail. A policy in grace is not. */
export function exitCode(
  { findings, summary }: CheckResult,
  { failOn = 'error', maxWarnings = Infinity }: Omit<ReportOptions, 'format'>,
): number {
  const fails = ({ severity, isGrace }: PlacedFinding) =>
    failOn !== 'never' && !isGrace && isAtLeast(severity, failOn);
  return findings.some(fails) || summary.warnings > maxWarnings
    ? EXIT.findings
    : EXIT.clean;
}
