import { formats } from '../../report/formats';
import { rules } from '@backstage-data-mesh/rules';
import type { CheckResult } from '../../check/finding';
import { createColours } from '../../report/colours';

// all that moves a cursor, hides text or turns it; only lines may end
const RAW =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

/** A report as each format writes it, without colours. */
export function writeReports(
  result: CheckResult,
  lineText: (file: string, line: number) => string = () => '',
): ReadonlyMap<string, string> {
  const colours = createColours(false);
  const input = {
    ...result,
    rules,
    version: '1',
    colours,
    nameInRepository: (file: string) => file,
    lineText,
  };
  return new Map(
    Object.entries(formats).map(([name, write]) => [
      name,
      [...write(input)].join(''),
    ]),
  );
}

/** What a report must never hold, with what stands around it. */
export function findHarm(report: string): string | undefined {
  const found = RAW.exec(report) ?? STACK.exec(report);
  return found
    ? JSON.stringify(
        report.slice(Math.max(0, found.index - 40), found.index + 40),
      )
    : undefined;
}
