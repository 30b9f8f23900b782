import fs from 'node:fs';
import path from 'node:path';

const FOLDER = 'packages/rules/src/rules';
const INDEX = 'index.ts';

/** A rule's file, found by its place. */
export interface RuleFile {
  readonly id: string;
  readonly family: string;
  /** `ownershipTeamMissing` */
  readonly exportName: string;
}

/** All rule files, by id. */
export function findRuleFiles(root: string): RuleFile[] {
  return fs
    .readdirSync(path.join(root, FOLDER), { recursive: true })
    .map(name => String(name).split(path.sep))
    .filter(([family, file]) => family && file && /^[a-z-]+\.ts$/.test(file))
    .filter(([, file]) => file !== INDEX)
    .map(([family, file]) => ({ family, id: file.replace(/\.ts$/, '') }))
    .map(({ family, id }) => ({ family, id, exportName: toCamelCase(id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The place of the generated index, of all rules or those of a family. */
export function rulesIndexIn(family = '.'): string {
  return path.posix.join(FOLDER, family, INDEX);
}

/** `valueTree` of `value-tree` */
export function toCamelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
