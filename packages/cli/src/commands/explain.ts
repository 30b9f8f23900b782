import { buildMeshGraph, findNearest } from '@backstage-data-mesh/model';
import type { Rule } from '@backstage-data-mesh/rules';
import { checks, findCheck, type Check } from '../check/checks';
import { EXIT, UsageError } from '../exitCodes';
import { docUrl } from '../report/report';
import { createSettings } from '../settings/settings';
import type { Host } from '../shell/host';
import type { AddCommand } from './command';
import { openWorkplace } from './workplace';
import { addSessionOptions, loadRules, type SessionOptions } from './session';

/** `data-mesh explain <rule>` */
export const addExplain: AddCommand = (program, { host, finish }) => {
  const command = program
    .command('explain')
    .description('Say what a rule wants, why, and what to change.')
    .argument('<rule>', 'the id of a rule, as findings show it');
  addSessionOptions(command);
  command.action(async (written: string, options: SessionOptions) => {
    const known = await loadRules(options, host);
    const rules = isKnown(written, known)
      ? known
      : configuredRules(known, options, host);
    const id = findId(written, rules);
    const rule = rules.find(candidate => candidate.id === id);
    const check = findCheck(id);
    if (!rule && !check) throw new UsageError(unknownRule(id, rules));
    host.out(rule ? describeRule(rule) : describeCheck(id, check));
    host.out(`${docUrl(id, rules)}\n`);
    finish(EXIT.clean);
  });
};

/** A broken configuration keeps nobody from what the suite itself explains. */
function isKnown(written: string, rules: readonly Rule[]): boolean {
  return idsOf(rules).includes(findId(written, rules));
}

/** Those that the organisation declares as data, too. */
function configuredRules(
  rules: readonly Rule[],
  options: SessionOptions,
  host: Host,
): readonly Rule[] {
  const { local } = openWorkplace(options, { host, rules }).config;
  return createSettings(rules, local).forMesh(buildMeshGraph([]), host.today)
    .rules;
}

/** The rule in what somebody copied: the key of a finding, a link, a cell. */
function findId(written: string, rules: readonly Rule[]): string {
  const ids = new Set(idsOf(rules));
  const words = written.toLowerCase().match(/[a-z0-9][-/_a-z0-9]*/g) ?? [];
  const parts = words.flatMap(word => [word, ...word.split('/')]);
  return [written, ...parts].find(text => ids.has(text)) ?? written;
}

function idsOf(rules: readonly Rule[]): string[] {
  return [...rules.map(rule => rule.id), ...Object.keys(checks)];
}

function unknownRule(id: string, rules: readonly Rule[]): string {
  const ids = idsOf(rules);
  const nearest = findNearest(id, ids);
  const near = nearest ? [nearest] : withPart(id, ids);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : '`data-mesh rules` lists them.';
  return `There is no rule ${id.slice(0, 80)}. ${hint}`;
}

/** So many are worth naming. */
const FEW = 3;

/** The few ids in which something stands that was written. */
function withPart(written: string, ids: readonly string[]): readonly string[] {
  const part = written.toLowerCase();
  const found = part.length < 4 ? [] : ids.filter(id => id.includes(part));
  return found.length <= FEW ? found : [];
}

function describeRule(rule: Rule): string {
  const { id, summary, why, source, remedy, severity, examples } = rule;
  return [
    `${id} (${severity}, on ${rule.subject.kinds.join(', ')})`,
    '',
    summary,
    '',
    why,
    `Source: ${source}`,
    '',
    `What to do: ${remedy}`,
    '',
    // what is declared as data has none
    ...(examples.passing === ''
      ? []
      : [
          ...['Passes:', indent(examples.passing)],
          ...['Fails:', indent(examples.failing), ''],
        ]),
  ].join('\n');
}

function describeCheck(id: string, check: Check | undefined): string {
  if (!check) return '';
  const { severity, summary, why, remedy } = check;
  return `${id} (${severity}, a check of the CLI)\n\n${summary}\n\n${why}\n\nWhat to do: ${remedy}\n\n`;
}

function indent(yaml: string): string {
  return yaml.trim().replace(/^(?=.)/gm, '    ');
}
