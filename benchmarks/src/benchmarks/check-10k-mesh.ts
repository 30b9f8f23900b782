// 10,000 data products with all rules across files, against the catalog's own
// parser and policies without any rule, both as whole processes.
import fs from 'node:fs';
import path from 'node:path';
import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import {
  findCatalogFiles,
  inFolders,
  withFiles,
} from '../harness/catalogFiles';
import { buildCli, CHECK_ALL, runDataMesh } from '../harness/cliProcess';
import { runNode, weighNode, type NodeRun } from '../harness/nodeProcess';
import { runPairs } from '../harness/pairs';
import { productFiles } from '../harness/productFiles';
import { report } from '../harness/report';

const PRODUCTS = 10_000;
const PAIRS = 7;
const MIN_RATIO = 5;
const MAX_MS = 2_000;
const MAX_MB = 300;
const AS_PEER = '--as-peer';
const location = { type: 'url', target: 'https://git.example.com/a.yaml' };

/** The catalog's path, in a process of its own; prints what it lets in. */
async function runAsPeer(folder: string): Promise<void> {
  const policies = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new DefaultNamespaceEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);
  let accepted = 0;
  for (const file of findCatalogFiles(folder))
    for (const result of parseEntityYaml(
      fs.readFileSync(path.join(folder, file)),
      location,
    ))
      if (result.type === 'entity' && (await policies.enforce(result.entity)))
        accepted++;
  console.log(accepted);
}

function runPeer(folder: string): NodeRun {
  return runNode([process.argv[1], AS_PEER], folder);
}

/** Entities of the files; throws when the two sides count differently. */
function compareCounts(folder: string): number {
  const { summary } = JSON.parse(runDataMesh(folder).stdout);
  const theirs = Number(runPeer(folder).stdout);
  if (summary.entities === theirs) return theirs;
  throw new Error(
    `${summary.entities} entities here, ${theirs} in the catalog`,
  );
}

function measure(folder: string) {
  return {
    entities: compareCounts(folder),
    ...runPairs(PAIRS, {
      slow: () => runPeer(folder),
      fast: () => runDataMesh(folder),
    }),
    mb: weighNode(CHECK_ALL, folder).mb,
  };
}

function main(): void {
  buildCli();
  const files = inFolders(productFiles(PRODUCTS));
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  const { entities, slow, fast, ratio, lower, upper, mb } = withFiles(
    files,
    measure,
  );
  report({
    name: 'check-10k-mesh',
    summary: `${PRODUCTS.toLocaleString('en')} data products with their teams, people and domains, ${entities.toLocaleString('en')} files of ${(size / 1e6).toFixed(1)} MB in all, whole processes, ${PAIRS} alternating pairs: \`data-mesh check\` with all rules against \`parseEntityYaml\` and one set of entity policies, without any rule. Both find the same number of entities. The memory is the most that the process held at once.`,
    head: ['side', 'median ms', 'ratio', '95 % interval', 'MB'],
    rows: [
      ['catalog path', slow.toFixed(0), '', '', ''],
      [
        ...['data-mesh check', fast.toFixed(0), ratio.toFixed(1)],
        ...[`${lower.toFixed(1)} to ${upper.toFixed(1)}`, mb.toFixed(0)],
      ],
    ],
    targets: [
      {
        text: `at least ${lower.toFixed(1)} × faster, target ${MIN_RATIO} ×`,
        isMet: lower >= MIN_RATIO,
      },
      {
        text: `${fast.toFixed(0)} ms, at most ${MAX_MS} ms`,
        isMet: fast <= MAX_MS,
      },
      {
        text: `${mb.toFixed(0)} MB, at most ${MAX_MB} MB`,
        isMet: mb <= MAX_MB,
      },
    ],
  });
}

if (process.argv.includes(AS_PEER)) runAsPeer(process.cwd());
else main();
