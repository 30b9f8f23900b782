import type * as z from 'zod';
import {
  FAMILIES,
  interopBreakingChange,
  ruleOptions,
  rules,
  type Family,
  type PartialMeshVerdict,
  type RuleTexts,
} from '../../packages/rules/src';
import type { GeneratedFile } from './generatedFile';
import { code, fenced, GENERATED_NOTE, table } from './markdown';

interface DocumentedRule extends RuleTexts {
  readonly family: Family;
  readonly kinds: readonly string[];
  readonly needs: readonly string[];
  readonly inPartialMesh?: PartialMeshVerdict;
  readonly options?: z.ZodType;
}

/** Rules of an evaluation, and the one that compares two revisions. */
const documented: readonly DocumentedRule[] = [
  ...rules.map(rule => ({ ...rule, kinds: rule.subject.kinds })),
  { ...interopBreakingChange, needs: ['two revisions'] },
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A page for each rule, and a table of all. */
export function generateRuleDocs(): GeneratedFile[] {
  return [
    { path: 'docs/rules/README.md', text: describeAll() },
    ...documented.map(rule => ({
      path: `docs/rules/${rule.id}.md`,
      text: describeRule(rule),
    })),
  ];
}

function describeAll(): string {
  const families = FAMILIES.filter(family =>
    documented.some(rule => rule.family === family),
  );
  return [
    GENERATED_NOTE,
    '# Rules',
    INTRODUCTION,
    ...families.map(describeFamily),
  ].join('\n\n');
}

const INTRODUCTION = `Each rule judges entities of some kinds and ends as pass, fail, waived, not
applicable, unknown or error. The severity is the default: policies of
governance bodies and configuration set the one that counts. A rule needs
nothing but the entity, or also the _mesh_ around it, the _clock_, the
_readings_ of measures, or _statistics_ of the whole mesh.`;

function describeFamily(family: Family): string {
  const rows = documented
    .filter(rule => rule.family === family)
    .map(rule => [
      `[${rule.id}](${rule.id}.md)`,
      rule.summary,
      rule.kinds.join(', '),
      severityOf(rule),
      rule.needs.join(', '),
    ]);
  const head = ['rule', 'what holds', 'judges', 'severity', 'needs'];
  return `## ${family}\n\n${table(head, rows)}`;
}

function describeRule(rule: DocumentedRule): string {
  return [
    GENERATED_NOTE,
    `# ${rule.id}`,
    rule.summary,
    table(
      ['judges', 'severity', 'needs'],
      [
        [
          rule.kinds.join(', '),
          severityOf(rule),
          rule.needs.join(', ') || 'nothing but the entity',
        ],
      ],
    ),
    ...describePartialMesh(rule),
    `**Why.** ${rule.why}`,
    `**What to do.** ${rule.remedy}`,
    ...describeOptions(rule),
    '## Passes',
    fenced('yaml', rule.examples.passing),
    '## Fails',
    fenced('yaml', rule.examples.failing),
    `Source: ${rule.source}.`,
  ].join('\n\n');
}

function severityOf({ severity, earlySeverity }: RuleTexts): string {
  return earlySeverity ? `${severity} (early: ${earlySeverity})` : severity;
}

const IN_PARTIAL_MESH: Readonly<Record<PartialMeshVerdict, string>> = {
  judged: '',
  unverified:
    'In a part of the mesh a ref that leads out of it is reported as _unverified_: it may exist elsewhere.',
  unknown:
    'In a part of the mesh a failure is _unknown_: what is missing may be declared elsewhere.',
  'by-finding':
    'In a part of the mesh a finding stands that follows from what is declared in it. One that follows from what is missing is _unknown_: that may be declared elsewhere.',
};

function describePartialMesh({ inPartialMesh }: DocumentedRule): string[] {
  const text = IN_PARTIAL_MESH[inPartialMesh ?? 'judged'];
  return text ? [text] : [];
}

function describeOptions({ options }: DocumentedRule): string[] {
  if (!options) return [];
  const rows = ruleOptions({ options }).map(({ name, meaning, value }) => [
    code(name),
    meaning,
    code(JSON.stringify(value) ?? 'none'),
  ]);
  return ['## Options', table(['option', 'meaning', 'default'], rows)];
}
