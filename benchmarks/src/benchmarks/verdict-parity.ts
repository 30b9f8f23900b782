// Whether the CLI lets the same entities in as the catalog does: its own parser
// and policies, and our processor, on files of every kind.
import { catalogVerdict } from '../../../packages/cli/src/badInput/__testUtils__/catalogVerdict';
import {
  compareVerdicts,
  ownVerdict,
  STRICTER_LIMITS,
  type Comparison,
} from '../../../packages/cli/src/badInput/__testUtils__/verdicts';
import { parseWithCatalog, processWithCatalog } from '../harness/realCatalog';
import { report } from '../harness/report';
import { verdictCorpus, type CorpusPart } from '../harness/verdictCorpus';

const MIN_DOCUMENTS = 20_000;
const SHOWN = 3;

interface Compared {
  readonly name: string;
  readonly files: number;
  readonly documents: number;
  readonly accepted: number;
  readonly counts: ReadonlyMap<Comparison, number>;
  readonly limits: readonly string[];
  readonly different: readonly string[];
}

async function compare({ name, texts }: CorpusPart): Promise<Compared> {
  const counts = new Map<Comparison, number>();
  const limits: string[] = [];
  const different: string[] = [];
  let documents = 0;
  let accepted = 0;
  for (const text of texts) {
    const own = ownVerdict(text);
    const catalog = await catalogVerdict(
      text,
      parseWithCatalog,
      processWithCatalog,
    );
    const comparison = compareVerdicts(own, catalog);
    counts.set(comparison, (counts.get(comparison) ?? 0) + 1);
    if (comparison === 'stricter limit') limits.push(...own.limits);
    if (comparison === 'different') different.push(text);
    documents += own.documents;
    accepted += own.accepted.length;
  }
  const files = texts.length;
  return { name, files, documents, accepted, counts, limits, different };
}

function listLimits(limits: readonly string[]): string {
  const met = STRICTER_LIMITS.map(limit => ({
    limit: limit.replace(/^The (document|file) /, ''),
    count: limits.filter(message => message.startsWith(limit)).length,
  })).filter(({ count }) => count > 0);
  return met.map(({ limit, count }) => `${limit} (${count})`).join('; ');
}

function printSmallest(different: readonly string[]): void {
  const smallest = [...different].sort((a, b) => a.length - b.length);
  for (const text of smallest.slice(0, SHOWN))
    console.error(`A different verdict on ${JSON.stringify(text)}`);
}

async function main() {
  // what the parsers warn of is no part of a verdict
  process.removeAllListeners('warning');
  const parts: Compared[] = [];
  for (const part of verdictCorpus()) parts.push(await compare(part));
  const different = parts.flatMap(part => part.different);
  const documents = parts.reduce((sum, part) => sum + part.documents, 0);
  const limits = listLimits(parts.flatMap(part => part.limits));
  printSmallest(different);
  report({
    name: 'verdict-parity',
    summary: `Which entities of a file are let in, and whether something is refused: the CLI against \`parseEntityYaml\`, the default entity policies and our processor. Limits of the CLI that are meant to be stricter, and how often one decided: ${limits}. The CLI also judges the documents that a broken one in the same file hides from the catalog.`,
    head: [
      ...['files', 'number', 'documents', 'entities let in', 'same'],
      ...['stricter limit', 'behind a broken document', 'different'],
    ],
    rows: parts.map(({ name, files, counts, ...part }) => [
      ...[name, files, part.documents, part.accepted, counts.get('same') ?? 0],
      counts.get('stricter limit') ?? 0,
      counts.get('behind a broken document') ?? 0,
      counts.get('different') ?? 0,
    ]),
    targets: [
      {
        text: `${different.length} different verdicts, none allowed`,
        isMet: different.length === 0,
      },
      {
        text: `${documents.toLocaleString('en')} documents compared, at least ${MIN_DOCUMENTS.toLocaleString('en')}`,
        isMet: documents >= MIN_DOCUMENTS,
      },
    ],
  });
}

main();
