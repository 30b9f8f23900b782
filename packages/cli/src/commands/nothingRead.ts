import { sep } from 'node:path';
import { UsageError } from '../exitCodes';
import { count } from '../report/report';
import type { Tree } from '../shell/files';
import { listIgnored } from '../shell/git';
import type { UnreadFolder } from '../shell/listFiles';
import type { ReadTree } from '../shell/readTree';
import type { ReadFile } from '../source/readSource';
import { reportName } from '../shell/reportName';
import type { Workplace } from './workplace';

/**
 * Nothing to check is nothing that was checked: says what was looked for in a
 * folder, and what is there instead.
 *
 * @throws UsageError when a folder that was given has no file to read, or the
 * files that were read have nothing in them.
 */
export function refuseEmpty(
  workplace: Pick<Workplace, 'tree' | 'selection' | 'config'>,
  { empty, files, unreadable }: ReadTree,
): void {
  if (empty.length === 0 && unreadable.length === 0) refuseBlank(files);
  if (empty.length === 0) return;
  const reasons = empty.map(folder => explainEmpty(workplace, folder));
  throw new UsageError(
    `${reasons.join('\n')}\n${ADVICE.map(line => `  ${line}`).join('\n')}`,
  );
}

const ADVICE = [
  'Name the files, list them in a Location, or give their pattern as `files` in data-mesh.config.yaml.',
  'Where it may be empty, say --allow-empty.',
];

function refuseBlank(files: readonly ReadFile[]): void {
  const isBlank = files.every(
    ({ documents, skeletons }) => documents.length + skeletons === 0,
  );
  if (files.length === 0 || !isBlank) return;
  const names = files.slice(0, SHOWN).map(({ path }) => path);
  const more = files.length > SHOWN ? ', …' : '';
  throw new UsageError(
    `Nothing was read: ${count(files.length, 'file')} without a document (${names.join(', ')}${more})\n  ${ADVICE[1]}`,
  );
}

function explainEmpty(
  { tree, selection, config }: Pick<Workplace, 'tree' | 'selection' | 'config'>,
  folder: string,
): string {
  const { files, unread } = tree.find(folder, name => YAML.test(name));
  const isWanted = (file: string) =>
    selection.isWanted(reportName(tree.root, file));
  const others = files.filter(file => !isWanted(file));
  const excluded = files.filter(isWanted);
  const hidden = listIgnored(folder, 'catalog-info.y*ml');
  // of a repository within git names the folder alone
  const [ignored, ignoredRepositories] = [false, true].map(isFolder =>
    hidden.filter(name => name.endsWith(sep) === isFolder),
  );
  const submodules = foldersOf(unread, 'submodule');
  const closed = foldersOf(unread, 'closed');
  const repositories = foldersOf(unread, 'repository');
  const facts = [
    tell(others, 'YAML file', 'of another name', tree),
    tell(excluded, 'file', 'left out by `exclude`', tree),
    tell(ignored, 'file', 'that git ignores', tree),
    tell(submodules, 'submodule', 'that is not checked out', tree),
    tell(
      [...repositories, ...ignoredRepositories],
      ...(['repository', 'inside, which git does not list', tree] as const),
    ),
    tell(closed, 'folder', 'that cannot be looked into', tree),
  ].filter(fact => fact !== '');
  const found = facts.length > 0 ? facts.join('; ') : 'no YAML file at all';
  const wanted = ['catalog-info.yaml', 'catalog-info.yml'];
  const names = [...wanted, ...(config.files ?? [])];
  return `Nothing was read in ${tree.nameOf(folder)}: looked for ${listOf(names)}, and found ${found}.`;
}

const YAML = /\.ya?ml$/i;
const SHOWN = 3;

/** "5 YAML files of another name (a.yaml, b.yaml, c.yaml, …)" */
function tell(
  files: readonly string[],
  noun: string,
  rest: string,
  { nameOf }: Tree,
): string {
  if (files.length === 0) return '';
  const names = [...files].sort().slice(0, SHOWN).map(nameOf);
  const more = files.length > SHOWN ? ', …' : '';
  return `${count(files.length, noun)} ${rest} (${names.join(', ')}${more})`;
}

function foldersOf(unread: readonly UnreadFolder[], is: UnreadFolder['is']) {
  return unread.filter(found => found.is === is).map(({ folder }) => folder);
}

function listOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
