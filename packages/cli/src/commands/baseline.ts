import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { countSeverities } from '../check/check';
import { comparePlaces, findInFile } from '../check/draft';
import type { CheckResult, PlacedFinding } from '../check/finding';
import { UsageError } from '../exitCodes';
import type { Host } from '../shell/host';

/** Options of the baseline. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

const baselineSchema = () =>
  z.object({
    format: z.literal('data-mesh-baseline/v1'),
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
  if (updateBaseline) writeBaseline(file, result.findings);
  return subtract(result, readBaseline(file), baseline);
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

function writeBaseline(file: string, findings: readonly PlacedFinding[]): void {
  const keys = findings.map(({ key }) => key).sort();
  const content = { format: 'data-mesh-baseline/v1', findings: keys };
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

function readBaseline(file: string): readonly string[] {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return baselineSchema().parse(content).findings;
  } catch (error) {
    throw new UsageError(
      `${file} is no baseline; write one with --update-baseline`,
      { cause: error },
    );
  }
}
