import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { countSeverities } from '../check/check';
import { comparePlaces, findInFile } from '../check/draft';
import type { CheckResult, PlacedFinding } from '../check/finding';
import { UsageError } from '../exitCodes';
import type { Host } from '../shell/host';
import { expectOwn, writeWhole } from '../shell/writeWhole';
import { reasonOf } from '../unreadable';

/** Options of the baseline. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

const FORMAT = 'data-mesh-baseline/v1';

const baselineSchema = () =>
  z.object({
    format: z.literal(FORMAT),
    /** Keys of findings, sorted; one as often as there are findings. */
    findings: z.array(z.string()),
  });

/**
 * Hides what the baseline lists, and reports its lines that hide nothing.
 *
 * @throws UsageError when the file cannot be read.
 */
export function applyBaseline(
  result: CheckResult,
  { baseline, updateBaseline }: BaselineOptions,
  host: Host,
): CheckResult {
  if (baseline === undefined) {
    if (updateBaseline)
      throw new UsageError('--update-baseline needs --baseline <file>');
    return result;
  }
  const file = path.resolve(host.cwd, baseline);
  if (updateBaseline) {
    expectOwn(file, `"${FORMAT}"`, baseline);
    writeWhole(file, baselineOf(result.findings), baseline);
  }
  return subtract(result, readBaseline(file, baseline), baseline);
}

/** Takes known findings out of a result; stale keys become findings. */
export function subtract(
  result: CheckResult,
  keys: readonly string[],
  name: string,
): CheckResult {
  const left = new Map<string, number>();
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
  const visible = result.findings.filter(({ key }) => {
    const times = left.get(key) ?? 0;
    if (times > 0) left.set(key, times - 1);
    return times === 0;
  });
  const stale = [...left].filter(([, times]) => times > 0);
  const findings = [
    ...visible,
    ...stale.map(([key]) =>
      findInFile(name, {
        check: 'baseline-stale',
        message: `The baseline lists \`${key}\`, of which there is no finding any more`,
      }),
    ),
  ].sort(comparePlaces);
  const baselined = result.findings.length - visible.length;
  const counts = countSeverities(findings);
  return {
    ...result,
    findings,
    summary: { ...result.summary, ...counts, baselined },
  };
}

function baselineOf(findings: readonly PlacedFinding[]): string {
  const keys = findings.map(({ key }) => key).sort();
  const content = { format: FORMAT, findings: keys };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function readBaseline(file: string, name: string): readonly string[] {
  const text = readText(file, name);
  try {
    return baselineSchema().parse(JSON.parse(text)).findings;
  } catch (error) {
    throw new UsageError(
      `${name} is no baseline; write one with --update-baseline`,
      { cause: error },
    );
  }
}

function readText(file: string, name: string): string {
  try {
    // editors of Windows put a mark of the encoding first
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(
      `The baseline ${name} cannot be read: ${reasonOf(error)}; write one with --update-baseline`,
      { cause: error },
    );
  }
}
