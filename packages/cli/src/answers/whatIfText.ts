import { formatPath } from '@backstage-data-mesh/model';
import type {
  Coordination,
  EntityPatch,
  RunFinding,
  TeamLoad,
  TeamPair,
  WhatIf,
} from '@backstage-data-mesh/rules';
import { printable } from '../report/escape';
import { countOf, percent, section, shortRef, table } from './lines';

/** What moves would do, as lines for people. */
export function whatIfText(answer: WhatIf, moves: number): string {
  const { appeared, resolved, unchanged, patches } = answer;
  const unknown = answer.outcomes.filter(
    ({ before, after }) =>
      after?.status === 'unknown' && before?.status !== 'unknown',
  ).length;
  const lines = [
    `${countOf(moves, 'move')}: ${countOf(appeared.length, 'finding')} would appear, ${resolved.length} would go, ${unchanged} would stay${unknown > 0 ? `; ${countOf(unknown, 'verdict')} would become unknown` : ''}`,
    ...section('Findings that would appear', appeared.map(sayFinding)),
    ...section('Findings that would go', resolved.map(sayFinding)),
    ...section('Teams', sayTeams(answer)),
    ...section('Flows', sayFlows(answer)),
    ...section('Would have to work together', sayPairs(answer, 'needed')),
    ...section('Would not need to any more', sayPairs(answer, 'idle')),
    ...section('To write', patches.flatMap(sayPatch)),
  ];
  return `${lines.join('\n')}\n`;
}

function sayFinding({ finding, outcome }: RunFinding): string {
  const { severity, message } = finding;
  return `${severity.padEnd(7)}  ${printable(message)}  ${outcome.rule}`;
}

function sayTeams({ teams }: WhatIf): string[] {
  const rows = teams.map(({ team, before, after }) => [
    shortRef(team),
    sayChange(before, after, ({ products }) =>
      countOf(products, 'data product'),
    ),
    sayChange(
      before,
      after,
      ({ domains, weight }) =>
        `${countOf(domains.length, 'domain')} (${sayWeight(weight)})`,
    ),
    sayChange(before, after, ({ partners }) =>
      countOf(partners.collaboration, 'collaboration'),
    ),
    sayChange(before, after, ({ initiatives }) =>
      countOf(initiatives, 'initiative'),
    ),
  ]);
  // what differs in a row may be what is not shown
  return table(rows.filter(row => row.some(cell => cell.includes('→'))));
}

function sayWeight({ least, most, capacity }: TeamLoad['weight']): string {
  const weight = least === most ? `${least}` : `${least} to ${most}`;
  return `weight ${weight} of ${capacity}`;
}

function sayChange(
  before: TeamLoad | undefined,
  after: TeamLoad | undefined,
  say: (load: TeamLoad) => string,
): string {
  const [was, is] = [before, after].map(load => (load ? say(load) : 'none'));
  return was === is ? is : `${was} → ${is}`;
}

const BOUNDARIES = ['team', 'domain', 'region'] as const;

function sayFlows({ coordination: { before, after } }: WhatIf): string[] {
  const rows = BOUNDARIES.map(boundary => [
    `within one ${boundary}`,
    sayWithin(before, boundary),
    '→',
    sayWithin(after, boundary),
  ]);
  const declared = [
    'between teams that say so',
    sayCongruence(before),
    '→',
    sayCongruence(after),
  ];
  const notes = after.isTooFew
    ? ['(too few products or flows for shares to say much)']
    : [];
  return [...table([...rows, declared]), ...notes];
}

/** Never a share without what it is a share of, and what chance would give. */
function sayWithin(
  { crossing }: Coordination,
  boundary: (typeof BOUNDARIES)[number],
): string {
  const found = crossing[boundary];
  if (!found) return 'not known';
  const { flows, crossing: across, observed, expected } = found;
  return `${flows - across} of ${flows} (${percent(1 - observed)}; by chance ${percent(1 - expected)})`;
}

function sayCongruence({ needed, gaps }: Coordination): string {
  return needed.length === 0
    ? 'none needed'
    : `${needed.length - gaps.length} of ${countOf(needed.length, 'pair')}`;
}

function sayPairs({ coordination }: WhatIf, which: 'needed' | 'idle') {
  const pairs =
    which === 'needed' ? coordination.becomesNeeded : coordination.becomesIdle;
  return pairs.map(sayPair);
}

function sayPair({ teams, flows }: TeamPair): string {
  const names = teams.map(shortRef).join(' and ');
  return flows > 0 ? `${names} (${countOf(flows, 'flow')})` : names;
}

function sayPatch({ ref, isRemoved, edits }: EntityPatch): string[] {
  if (isRemoved) return [`${shortRef(ref)}: delete it`];
  return [
    shortRef(ref),
    ...edits.map(({ path, action, value }) => {
      const place = `  ${printable(formatPath(path))}`;
      return action === 'remove'
        ? `${place}: delete it`
        : `${place}: ${sayValue(value)}`;
    }),
  ];
}

const MAX_VALUE = 200;

function sayValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
  return printable(short);
}
