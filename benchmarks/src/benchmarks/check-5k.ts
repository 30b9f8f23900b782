// 5,000 Component files: `data-mesh check` against a validator that makes new
// entity policies for every file, both as whole processes.
import fs from 'node:fs';
import path from 'node:path';
import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import { loadAll } from 'js-yaml';
import {
  findCatalogFiles,
  inFolders,
  withFiles,
} from '../harness/catalogFiles';
import { buildCli, CHECK_ALL, runDataMesh } from '../harness/cliProcess';
import {
  brokenComponentFiles,
  componentFiles,
} from '../harness/componentFiles';
import {
  weighNode,
  type NodeRun,
  type WeighedRun,
} from '../harness/nodeProcess';
import { runPairs } from '../harness/pairs';
import { report } from '../harness/report';

const FILES = 5_000;
/** The other side takes so long that it gets a part of them. */
const PART = 250;
/** Once it gets more, to show that what it takes grows with the files. */
const MORE = 1_000;
const COMPARED = 800;
const PAIRS = 7;
const MIN_RATIO = 80;
const AS_PEER = '--as-peer';

/** RoadieHQ's way: everything is made and compiled again for each file. */
async function isValid(text: string): Promise<boolean> {
  const policies = EntityPolicies.allOf([
    new DefaultNamespaceEntityPolicy(),
    new FieldFormatEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new SchemaValidEntityPolicy(),
  ]);
  try {
    // what is no entity is refused by the policies
    for (const entity of loadAll(text))
      await policies.enforce(entity as Entity);
    return true;
  } catch {
    return false;
  }
}

/** The other side, in a process of its own; prints the refused files. */
async function runAsPeer(folder: string): Promise<void> {
  for (const file of findCatalogFiles(folder)) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    if (!(await isValid(text))) console.log(file);
  }
}

function runPeer(folder: string): NodeRun {
  return asProcessorTime(weighNode([process.argv[1], AS_PEER], folder));
}

function runOurs(folder: string): NodeRun {
  return asProcessorTime(weighNode(CHECK_ALL, folder));
}

/** Each side pays for all of its threads, and not for what others do meanwhile. */
function asProcessorTime(run: WeighedRun): NodeRun {
  return { ...run, ms: run.cpuMs };
}

function refusedByPeer(folder: string): string[] {
  return runPeer(folder).stdout.split('\n').filter(Boolean);
}

function refusedByUs(folder: string): string[] {
  const { findings } = JSON.parse(runDataMesh(folder).stdout);
  const files = findings.flatMap(
    ({ file, severity }: { file: string; severity: string }) =>
      severity === 'error' ? [file] : [],
  );
  return [...new Set<string>(files)].sort();
}

/** How many files both refuse; throws when they refuse different ones. */
function compareVerdicts(texts: readonly string[]): number {
  return withFiles(inFolders(texts), folder => {
    const ours = refusedByUs(folder);
    const theirs = refusedByPeer(folder);
    if (ours.join('\n') === theirs.join('\n')) return ours.length;
    const different = [
      ...ours.filter(file => !theirs.includes(file)).map(file => `${file} +`),
      ...theirs.filter(file => !ours.includes(file)).map(file => `${file} -`),
    ];
    throw new Error(`Different verdicts:\n${different.join('\n')}`);
  });
}

/** What it takes for some files, by what it takes for a part and for none. */
function extend(part: NodeRun, none: NodeRun, files: number): NodeRun {
  const ms = none.ms + ((part.ms - none.ms) * files) / PART;
  return { ...part, ms };
}

function withTrees<Value>(
  use: (folders: readonly string[]) => Value,
  [count, ...counts]: readonly number[],
  folders: readonly string[] = [],
): Value {
  return count === undefined
    ? use(folders)
    : withFiles(inFolders(componentFiles(count)), folder =>
        withTrees(use, counts, [...folders, folder]),
      );
}

function measure([all, more, part, none]: readonly string[]) {
  const extended = (files: number) =>
    extend(runPeer(part), runPeer(none), files);
  const pairs = runPairs(PAIRS, {
    slow: () => extended(FILES),
    fast: () => runOurs(all),
  });
  return { ...pairs, growth: runPeer(more).ms / extended(MORE).ms };
}

function main(): void {
  buildCli();
  const refused = compareVerdicts(brokenComponentFiles(COMPARED));
  compareVerdicts(componentFiles(COMPARED));
  const { slow, fast, ratio, lower, upper, growth } = withTrees(measure, [
    FILES,
    MORE,
    PART,
    0,
  ]);
  report({
    name: 'check-5k',
    summary: `${FILES.toLocaleString('en')} Component files of half a kilobyte, the processor time of whole processes with all their threads, ${PAIRS} alternating pairs: \`data-mesh check\` against the checks of the envelope as RoadieHQ's entity validator makes them, with Backstage's own policies made and compiled for every file. That validator cannot be installed from the registry; this is its way of checking, with a fast parser (js-yaml) and without its validators of kinds and without its output, which would take longer. It takes so long that in each pair it gets ${PART.toLocaleString('en')} of the files and none, and what it takes for all is worked out from that; once it got ${MORE.toLocaleString('en')}, and took ${growth.toFixed(2)} × what was worked out for those. Before, both gave the same verdict on ${COMPARED} sound files and on ${COMPARED} of which ${refused} are refused.`,
    head: ['side', 'median ms', 'ratio', '95 % interval'],
    rows: [
      ['policies for every file', slow.toFixed(0), '', ''],
      [
        ...['data-mesh check', fast.toFixed(0), ratio.toFixed(1)],
        `${lower.toFixed(1)} to ${upper.toFixed(1)}`,
      ],
    ],
    targets: [
      {
        text: `at least ${lower.toFixed(1)} × faster, target ${MIN_RATIO} ×`,
        isMet: lower >= MIN_RATIO,
      },
    ],
  });
}

if (process.argv.includes(AS_PEER)) runAsPeer(process.cwd());
else main();
