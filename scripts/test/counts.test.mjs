import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countsFromJest,
  countsFromTap,
  sumCounts,
  summaryOf,
} from './counts.mjs';

describe('counting tests', () => {
  it('reads the totals of a TAP report and takes cancelled as failed', () => {
    const tap =
      '1..3\n# tests 6\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
    assert.deepEqual(countsFromTap(tap), { passed: 2, failed: 2, skipped: 2 });
  });

  it('reads the totals of a Jest report and takes a broken suite as failed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 1,
      numTodoTests: 0,
    };
    assert.deepEqual(countsFromJest(report), {
      passed: 5,
      failed: 2,
      skipped: 1,
    });
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    assert.deepEqual(sumCounts([one, one]), {
      passed: 2,
      failed: 4,
      skipped: 6,
    });
    assert.deepEqual(sumCounts([]), { passed: 0, failed: 0, skipped: 0 });
  });

  it('says skipped only when something was', () => {
    assert.equal(
      summaryOf({ passed: 3, failed: 0, skipped: 0 }),
      '3 passed, 0 failed',
    );
    assert.match(
      summaryOf({ passed: 3, failed: 0, skipped: 1 }),
      /, 1 skipped$/,
    );
  });
});
