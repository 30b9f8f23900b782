// Runs every test of the repository and ends with one line that counts them.
// With arguments it only runs Jest, which gets them: yarn test packages/model
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  countsFromJest,
  countsFromTap,
  sumCounts,
  summaryOf,
} from './test/counts.mjs';

const nodeTests = ['--test', 'scripts/**/*.test.mjs'];

/** A report that no runner wrote counts nothing. */
function readReport(file, read) {
  return fs.existsSync(file)
    ? read(fs.readFileSync(file, 'utf8'))
    : sumCounts([]);
}

/** Runs one command; a runner that fails without a failed test counts as one. */
function runOne({ title, command, args, report, read }) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const counts = readReport(report, read);
  const silent = status !== 0 && counts.failed === 0;
  return silent ? { ...counts, failed: 1 } : counts;
}

function runners(directory) {
  const report = name => path.join(directory, name);
  const tap = file => [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${file}`],
  ];
  return [
    {
      title: 'Scripts',
      command: process.execPath,
      args: [...tap(report('scripts.tap')), ...nodeTests],
      report: report('scripts.tap'),
      read: countsFromTap,
    },
    {
      title: 'Unit and integration tests',
      command: 'yarn',
      args: [
        'test:unit',
        '--watch=false',
        '--json',
        `--outputFile=${report('jest.json')}`,
      ],
      report: report('jest.json'),
      read: text => countsFromJest(JSON.parse(text)),
    },
    {
      title: 'End-to-end tests',
      command: 'yarn',
      args: ['test:e2e', ...tap(report('e2e.tap'))],
      report: report('e2e.tap'),
      read: countsFromTap,
    },
  ];
}

function runAll() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-tests-'));
  try {
    const counts = sumCounts(runners(directory).map(runOne));
    console.log(`\n${summaryOf(counts)}`);
    return counts.failed === 0 ? 0 : 1;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

function runJest(args) {
  const all = ['test:unit', '--watch=false', ...args];
  return spawnSync('yarn', all, { stdio: 'inherit' }).status ?? 1;
}

const args = process.argv.slice(2);
process.exitCode = args.length > 0 ? runJest(args) : runAll();
