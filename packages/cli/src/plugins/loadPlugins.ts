import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { quote } from '@backstage-data-mesh/model';
import type { Rule } from '@backstage-data-mesh/rules';
import { UsageError } from '../exitCodes';
import { readRules, type ReadRules } from './readRules';

/**
 * Loads the rules of organisations: packages, or paths of files, that export
 * `rules`. They run as code; only name what you trust.
 *
 * @throws UsageError when one cannot be loaded, exports no rules, or one that has
 * the id of another.
 */
export async function loadPlugins(
  names: readonly string[],
  { cwd, known }: { cwd: string; known: readonly Pick<Rule, 'id'>[] },
): Promise<readonly Rule[]> {
  const plugins: Rule[] = [];
  for (const name of names) {
    for (const rule of await loadPlugin(name, cwd)) {
      if ([...known, ...plugins].some(({ id }) => id === rule.id))
        throw new UsageError(
          `The plugin ${name} has a rule ${quote(rule.id)}, and there is one of that name already; give it another`,
        );
      plugins.push(rule);
    }
  }
  return plugins;
}

async function loadPlugin(name: string, cwd: string): Promise<readonly Rule[]> {
  const exported = listOf(await importFrom(name, cwd));
  const read: ReadRules = exported
    ? readRules(exported)
    : { ok: false, reason: '' };
  if (read.ok) return read.rules;
  const because = read.reason && `: ${read.reason}`;
  throw new UsageError(
    `The plugin ${name} has to export \`rules\`, a list of rules made with \`defineRule\`${because}`,
  );
}

async function importFrom(name: string, cwd: string): Promise<unknown> {
  const require = createRequire(path.join(cwd, 'data-mesh-plugins.cjs'));
  try {
    const file = require.resolve(name);
    try {
      return require(file);
    } catch (error) {
      if (!ONLY_IMPORT.has(fieldOf(error, 'code'))) throw error;
      return await import(pathToFileURL(file).href);
    }
  } catch (error) {
    const [reason] = fieldOf(error, 'message').split('\n');
    const hint = isFile(path.resolve(cwd, name))
      ? `; there is a file ${name}, which is written ./${name}`
      : '';
    throw new UsageError(
      `The plugin ${name} cannot be loaded: ${reason}${isPackage(name) ? hint : ''}`,
      { cause: error },
    );
  }
}

/** A path begins with a dot or at the root; all else is a package. */
function isPackage(name: string): boolean {
  return !/^\.{0,2}[\\/]/.test(name) && !path.isAbsolute(name);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

// older versions of Node, and modules that await
const ONLY_IMPORT = new Set(['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE']);

function fieldOf(error: unknown, field: 'code' | 'message'): string {
  if (typeof error !== 'object' || error === null) return String(error);
  return field in error ? String(Reflect.get(error, field)) : '';
}

/** `rules`, by name or on the default export, as module systems have it. */
function listOf(exported: unknown): readonly unknown[] | undefined {
  if (typeof exported !== 'object' || exported === null) return undefined;
  if ('rules' in exported && Array.isArray(exported.rules))
    return exported.rules;
  return 'default' in exported ? listOf(exported.default) : undefined;
}
