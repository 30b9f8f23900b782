import type { Host } from '../shell/host';
import { printReport } from './reporting';

const LINE = `${'x'.repeat(9_999)}\n`;

/** What is written of so many lines, write by write; and how many were made. */
function print(lines: number) {
  const writes: string[] = [];
  const madeAt: number[] = [];
  let made = 0;
  function* report() {
    for (; made < lines; made++) yield LINE;
  }
  const host: Pick<Host, 'out'> = {
    out(text) {
      writes.push(text);
      madeAt.push(made);
    },
  };
  printReport(report(), host);
  return { writes, madeAt };
}

describe('printReport', () => {
  it('prints a short report at once', () => {
    expect(print(2).writes).toEqual([LINE + LINE]);
  });

  it('prints a long report in blocks, while it is made', () => {
    const { writes, madeAt } = print(1_000);
    expect(writes.join('')).toBe(LINE.repeat(1_000));
    expect(writes.length).toBeGreaterThan(100);
    expect(writes.length).toBeLessThan(200);
    expect(madeAt[0]).toBeLessThan(10);
  });
});
