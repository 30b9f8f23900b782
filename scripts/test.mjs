// Runs every test of the repository and ends with one line that counts them.
// With arguments it only runs Jest, which gets them: yarn test packages/model
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  countsFromJest,
  countsFromTap,
  sumCounts,
  summaryOf,
} from './test/counts.mjs';

/** A report that no runner wrote counts nothing. */
function readReport(file, read) {
  return fs.existsSync(file)
    ? read(fs.readFileSync(file, 'utf8'))
    : sumCounts([]);
}

/** Runs one command; a runner that fails without a failed test counts as one. */
async function runOne({ command, args, report, read }, stdio) {
  const [status] = await once(spawn(command, args, { stdio }), 'close');
  const counts = readReport(report, read);
  const silent = status !== 0 && counts.failed === 0;
  return silent ? { ...counts, failed: 1 } : counts;
}

const writeTitle = ({ title }) => console.log(`\n── ${title}`);

/** Prints while it runs. */
function runAloud(runner) {
  writeTitle(runner);
  return runOne(runner, 'inherit');
}

/** Prints into its log. */
async function runQuietly(runner) {
  const log = fs.openSync(runner.log, 'w');
  const counts = await runOne(runner, ['ignore', log, log]);
  fs.closeSync(log);
  return counts;
}

function writeLog(runner) {
  writeTitle(runner);
  process.stdout.write(fs.readFileSync(runner.log));
}

function runners(directory) {
  const file = name => path.join(directory, name);
  const tap = name => ({
    report: file(`${name}.tap`),
    log: file(`${name}.log`),
    read: countsFromTap,
    reporters: [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      '--test-reporter=tap',
      `--test-reporter-destination=${file(`${name}.tap`)}`,
    ],
  });
  const [scripts, e2e] = [tap('scripts'), tap('e2e')];
  const jest = file('jest.json');
  return {
    jest: {
      title: 'Unit and integration tests',
      command: 'yarn',
      args: ['test:unit', '--watch=false', '--json', `--outputFile=${jest}`],
      report: jest,
      read: text => countsFromJest(JSON.parse(text)),
    },
    others: [
      {
        ...e2e,
        title: 'End-to-end tests',
        command: 'yarn',
        args: ['test:e2e', ...e2e.reporters],
      },
      {
        ...scripts,
        title: 'Scripts',
        command: process.execPath,
        args: ['--test', ...scripts.reporters, 'scripts/**/*.test.mjs'],
      },
    ],
  };
}

/** All at once: each of them waits at times, for a database, a build, a browser. */
async function runAll() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-tests-'));
  try {
    const { jest, others } = runners(directory);
    const counts = await Promise.all([
      runAloud(jest),
      ...others.map(runQuietly),
    ]);
    others.forEach(writeLog);
    const sum = sumCounts(counts);
    console.log(`\n${summaryOf(sum)}`);
    return sum.failed === 0 ? 0 : 1;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

function runJest(args) {
  const all = ['test:unit', '--watch=false', ...args];
  return spawnSync('yarn', all, { stdio: 'inherit' }).status ?? 1;
}

const args = process.argv.slice(2);
process.exitCode = args.length > 0 ? runJest(args) : await runAll();
