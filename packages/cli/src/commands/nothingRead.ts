import { UsageError } from '../exitCodes';
import { count } from '../report/report';
import { CATALOG_INFO, type Tree } from '../shell/files';
import { listIgnored } from '../shell/git';
import type { UnreadFolder } from '../shell/listFiles';
import type { ReadTree } from '../shell/readTree';

/**
 * Nothing to check is nothing that was checked: says what was looked for in a
 * folder, and what is there instead.
 *
 * @throws UsageError when a folder that was given has no file to read.
 */
export function refuseEmpty(tree: Tree, { empty }: ReadTree): void {
  if (empty.length === 0) return;
  const reasons = empty.map(folder => explainEmpty(tree, folder));
  throw new UsageError(
    `${reasons.join('\n')}\n${ADVICE.map(line => `  ${line}`).join('\n')}`,
  );
}

const ADVICE = [
  'Name the files, or list them in a Location.',
  'Where it may be empty, say --allow-empty.',
];

function explainEmpty(tree: Tree, folder: string): string {
  const { files, unread } = tree.find(folder, name => YAML.test(name));
  const isWanted = (file: string) => CATALOG_INFO.test(lastName(file));
  const others = files.filter(file => !isWanted(file));
  const excluded = files.filter(isWanted);
  const ignored = listIgnored(folder, 'catalog-info.y*ml');
  const submodules = foldersOf(unread, 'submodule');
  const repositories = foldersOf(unread, 'repository');
  const facts = [
    tell(others, 'YAML file', 'of another name', tree),
    tell(excluded, 'file', 'left out by `exclude`', tree),
    tell(ignored, 'file', 'that git ignores', tree),
    tell(submodules, 'submodule', 'that is not checked out', tree),
    tell(repositories, 'repository', 'inside, which git does not list', tree),
  ].filter(fact => fact !== '');
  const found = facts.length > 0 ? facts.join('; ') : 'no YAML file at all';
  return `Nothing was read in ${tree.nameOf(folder)}: looked for catalog-info.yaml and catalog-info.yml, and found ${found}.`;
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

function lastName(file: string): string {
  return file.slice(
    Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1,
  );
}
