// One changed file, as a hook of git checks it, against Node doing nothing.
import { productYaml } from '../../../packages/cli/src/__testUtils__/entities';
import { withFiles } from '../harness/catalogFiles';
import { buildCli, DATA_MESH } from '../harness/cliProcess';
import { runNode, type NodeRun } from '../harness/nodeProcess';
import { runPairs } from '../harness/pairs';
import { report } from '../harness/report';

const PAIRS = 25;
const MAX_MS = 80;
const FILE = 'catalog-info.yaml';

function checkOne(folder: string): NodeRun {
  const run = runNode([DATA_MESH, 'check', FILE], folder);
  if (run.exitCode === 0) return run;
  throw new Error(`The check ended with ${run.exitCode}:\n${run.stdout}`);
}

function main(): void {
  buildCli();
  const { slow, fast } = withFiles({ [FILE]: productYaml('a') }, folder => {
    checkOne(folder);
    return runPairs(PAIRS, {
      slow: () => checkOne(folder),
      fast: () => runNode(['-e', '0'], folder),
    });
  });
  report({
    name: 'check-1',
    summary: `\`data-mesh check\` of one data product, as a hook of git runs it, in turn with \`node -e 0\`; whole processes, ${PAIRS} pairs after one that is not counted.`,
    head: ['process', 'median ms', 'beyond bare Node'],
    rows: [
      ['node -e 0', fast.toFixed(0), ''],
      ['data-mesh check', slow.toFixed(0), (slow - fast).toFixed(0)],
    ],
    targets: [
      {
        text: `${slow.toFixed(0)} ms, at most ${MAX_MS} ms`,
        isMet: slow <= MAX_MS,
      },
    ],
  });
}

main();
