import { quote, type EntityPath } from '@backstage-data-mesh/model';
import { FAMILIES, type Rule } from '../declare/rule';
import { once } from '../memory/once';
import { SEVERITIES, type SeveritySetting } from '../declare/severity';
import { readOrganisationRules } from './declared/readOrganisationRules';
import * as z from 'zod';
import type { LayerEntry } from './layer';
import { readOptions } from './ruleOptions';
import { didYouMean } from '../wording/didYouMean';

/** What an operator configures, checked. @public */
export interface Configuration {
  /** What it says of rules, by id. */
  readonly settings: ReadonlyMap<string, LayerEntry>;
  /** The rules that it declares. */
  readonly rules: readonly Rule[];
}

/** What is wrong with a configuration, and where. @public */
export interface ConfigurationProblem {
  readonly path: EntityPath;
  readonly message: string;
}

/** A configuration, or all that is wrong with it. @public */
export type ConfigurationResult =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

const SETTINGS = [...SEVERITIES, 'off'] as const;

const severity = () => z.enum(SETTINGS);

const setting = once(() =>
  z.union([
    severity().transform(name => ({ severity: name, options: undefined })),
    z
      .tuple([severity(), z.record(z.string(), z.unknown())])
      .transform(([name, options]) => ({ severity: name, options })),
  ]),
);

const shape = once(() =>
  z.object({
    rules: z.record(z.string(), z.unknown()).default({}),
    organisationRules: z.array(z.unknown()).default([]),
  }),
);

/**
 * Reads a configuration: under `rules`, by the id of each, a severity or a list
 * of one and the rule's options; under `organisationRules`, rules as data. Every
 * problem is named, with its path and the nearest thing that exists.
 *
 * @public
 */
export function readConfiguration(
  input: unknown,
  rules: readonly Rule[],
): ConfigurationResult {
  const read = shape().safeParse(input ?? {});
  if (!read.success) return { ok: false, problems: shapeProblems(read.error) };
  const declared = readOrganisationRules(read.data.organisationRules, rules);
  const all = new Map(
    [...rules, ...declared.rules].map(rule => [rule.id, rule] as const),
  );
  const problems: ConfigurationProblem[] = [
    ...unknownFields(input),
    ...declared.problems.map(({ path, message }) => ({
      path: ['organisationRules', ...path],
      message,
    })),
  ];
  const settings = new Map<string, LayerEntry>();
  for (const [id, value] of Object.entries(read.data.rules)) {
    const entry = readSetting(id, value, { all, problems });
    if (entry) settings.set(id, entry);
  }
  return problems.length === 0
    ? { ok: true, configuration: { settings, rules: declared.rules } }
    : { ok: false, problems };
}

function shapeProblems(error: z.ZodError): ConfigurationProblem[] {
  return error.issues.map(({ path, message }) => ({
    path: path.map(String),
    message,
  }));
}

function unknownFields(input: unknown): ConfigurationProblem[] {
  const known = Object.keys(shape().shape);
  return Object.keys(input ?? {})
    .filter(key => !known.includes(key))
    .map(key => ({
      path: [key],
      message: `${quote(key)} is no field of the rules' configuration${didYouMean(
        key,
        known,
      )}`,
    }));
}

interface Reading {
  readonly all: ReadonlyMap<string, Rule>;
  readonly problems: ConfigurationProblem[];
}

function readSetting(
  id: string,
  value: unknown,
  { all, problems }: Reading,
): LayerEntry | undefined {
  const path = ['rules', id];
  const rule = all.get(id);
  if (!rule) {
    const message = `there is no rule ${quote(id)}${didYouMean(id, [...all.keys()]) || sayWhole(id)}`;
    problems.push({ path, message });
    return undefined;
  }
  const read = setting().safeParse(value);
  if (!read.success) {
    problems.push({ path, message: settingMessage(id, value) });
    return undefined;
  }
  const { severity: name, options } = read.data;
  return withOptions(rule, name, { options, path, problems });
}

function withOptions(
  rule: Rule,
  name: SeveritySetting,
  at: {
    readonly options: unknown;
    readonly path: EntityPath;
    readonly problems: ConfigurationProblem[];
  },
): LayerEntry | undefined {
  if (at.options === undefined) return { severity: name };
  const result = readOptions(rule, at.options);
  if (result.ok) return { severity: name, options: { value: result.options } };
  at.problems.push(
    ...result.problems.map(({ path, message }) => ({
      path: [...at.path, 1, ...path],
      message,
    })),
  );
  return undefined;
}

/** A family, or a pattern, is no name of a rule. */
function sayWhole(id: string): string {
  const isFamily = FAMILIES.some(name => id.replace(/-?\*$/, '') === name);
  return isFamily || id.includes('*')
    ? '; rules are set one by one, by their whole names'
    : '';
}

function settingMessage(id: string, value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const words = SETTINGS.map(quote).join(', ');
  const meant = OTHER_SETTINGS.get(first);
  const near = typeof first === 'string' ? didYouMean(first, SETTINGS) : '';
  const hint = meant ? `; did you mean ${quote(meant)}?` : near;
  return `rule ${quote(id)} is set to ${shownSetting(first)}; it takes one of ${words}, or a list of one of them and the rule's options${isMap(first) ? ', such as `[warning, { … }]`' : ''}${hint}`;
}

/** What other linters call these. */
const OTHER_SETTINGS: ReadonlyMap<unknown, SeveritySetting> = new Map<
  unknown,
  SeveritySetting
>([
  [false, 'off'],
  [0, 'off'],
  ['warn', 'warning'],
  [1, 'warning'],
  [2, 'error'],
]);

function shownSetting(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (['number', 'boolean'].includes(typeof value)) return quote(String(value));
  return isMap(value) ? 'a map' : 'something else';
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
