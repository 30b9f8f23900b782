import {
  findNearest,
  quote,
  type EntityPath,
} from '@backstage-data-mesh/model';
import {
  readConfiguration,
  type LocalConfiguration,
  type Rule,
} from '@backstage-data-mesh/rules';
import type * as z from 'zod';
import { findCheck } from '../check/checks';
import { findInText, rangeAtPath } from '../check/draft';
import {
  readSource,
  type ReadFile,
  type SourceDocument,
} from '../source/readSource';
import { configShape, type FailOn } from './configShape';

/** What a configuration file says. */
export interface Config {
  readonly files?: readonly string[];
  readonly exclude?: readonly string[];
  readonly snapshot?: string;
  /** In days. */
  readonly snapshotMaxAge?: number;
  readonly failOn?: FailOn;
  /** Its rules and what it says of others. */
  readonly local?: LocalConfiguration;
}

/** A mistake in a configuration file. */
export interface ConfigFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A configuration, or all that is wrong with it. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** The names under which a configuration is looked for; the first is shown. */
export const CONFIG_FILES = [
  'data-mesh.config.yaml',
  'data-mesh.config.yml',
] as const;

interface Problem {
  readonly path: EntityPath;
  readonly message: string;
  /** True when the key itself is the mistake. */
  readonly isKey?: boolean;
}

/** Reads a configuration; every mistake is named, with its place. */
export function readConfig(
  source: { readonly path: string; readonly text: string },
  rules: readonly Rule[],
): ConfigResult {
  const file = readSource(source);
  const [document, second] = file.documents;
  const faults = file.documents.flatMap(findTextFaults);
  if (second)
    faults.push(
      place(second, { path: [], message: 'there is one document too many' }),
    );
  if (faults.length > 0) return { ok: false, faults };
  if (!document || document.value === null) return { ok: true, config: {} };
  const { problems, config } = readValue(document.value, file, rules);
  return config
    ? { ok: true, config }
    : { ok: false, faults: placeAll(document, problems) };
}

function findTextFaults(document: SourceDocument): ConfigFault[] {
  return document.faults.map(({ check, message, ...span }) => {
    const { range } = findInText(document, span, { check, message });
    return { ...range.start, message };
  });
}

function placeAll(document: SourceDocument, problems: readonly Problem[]) {
  return problems
    .map(problem => place(document, problem))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function place(
  document: SourceDocument,
  { path, message, isKey }: Problem,
): ConfigFault {
  return { ...rangeAtPath(document, path, isKey).start, message };
}

function readValue(
  value: unknown,
  { path: source }: ReadFile,
  rules: readonly Rule[],
): { problems: readonly Problem[]; config?: Config } {
  const read = configShape().safeParse(value);
  if (!read.success) return { problems: read.error.issues.flatMap(explain) };
  const { rules: settings, organisationRules, ...rest } = read.data;
  const result = readConfiguration(
    { rules: settings ?? {}, organisationRules: organisationRules ?? [] },
    rules,
  );
  if (!result.ok) return { problems: result.problems.map(onUnknown) };
  const local = { ...result.configuration, source };
  return { problems: [], config: { ...rest, local } };
}

/** Where nothing of that name exists, the name is the mistake. */
function onUnknown({ path, message }: Problem): Problem {
  const [field, id] = path;
  if (field === 'rules' && path.length === 2 && findCheck(String(id)))
    return { path, isKey: true, message: fixedCheck(String(id)) };
  const isKey = /^there is no |has no option|is not a known field/.test(
    message,
  );
  return { path, message, isKey };
}

function fixedCheck(id: string): string {
  return `${quote(id)} is a check of the files themselves; how much it counts cannot be set`;
}

function explain(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(key =>
    typeof key === 'number' ? key : String(key),
  );
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      ...{ path: [...path, key], isKey: true },
      message: `${quote(key)} is no field of the configuration; ${choice(key, Object.keys(configShape().shape))}`,
    }));
  if (issue.code === 'invalid_value')
    return [
      {
        path,
        message: `it must be one of ${issue.values.map(word => quote(String(word))).join(', ')}`,
      },
    ];
  const expected = issue.code === 'invalid_type' && TYPES.get(issue.expected);
  return [
    { path, message: expected ? `it must be ${expected}` : issue.message },
  ];
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['object', 'a map of fields'],
  ['record', 'a map of rules'],
  ['array', 'a list'],
  ['string', 'text'],
]);

/** What other tools call these; `include` is near to its opposite. */
const OTHER_FIELDS: ReadonlyMap<string, string> = new Map([
  ['include', 'files'],
  ['includes', 'files'],
  ['paths', 'files'],
  ['patterns', 'files'],
  ['ignore', 'exclude'],
  ['ignores', 'exclude'],
  ['ignorePatterns', 'exclude'],
]);

function choice(key: string, known: readonly string[]): string {
  const nearest = OTHER_FIELDS.get(key) ?? findNearest(key, known);
  return nearest
    ? `did you mean ${quote(nearest)}?`
    : `it has ${known.map(quote).join(', ')}`;
}
