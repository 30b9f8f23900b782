import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '@backstage-data-mesh/rules';
import { UsageError } from '../exitCodes';

/**
 * Loads the rules of organisations: packages, or paths of files, that export
 * `rules`. They run as code; only name what you trust.
 *
 * @throws UsageError when one cannot be loaded or exports no rules.
 */
export async function loadPlugins(
  names: readonly string[],
  cwd: string,
): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const name of names) rules.push(...(await loadPlugin(name, cwd)));
  return rules;
}

async function loadPlugin(name: string, cwd: string): Promise<readonly Rule[]> {
  const exported = await importFrom(name, cwd);
  const found = listOf(exported);
  if (!found?.every(isRule))
    throw new UsageError(
      `The plugin ${name} has to export \`rules\`, a list of rules made with \`defineRule\``,
    );
  return found;
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
    throw new UsageError(`The plugin ${name} cannot be loaded: ${reason}`, {
      cause: error,
    });
  }
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

function isRule(value: unknown): value is Rule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'judge' in value &&
    typeof value.judge === 'function' &&
    'id' in value &&
    typeof value.id === 'string' &&
    'subject' in value
  );
}
