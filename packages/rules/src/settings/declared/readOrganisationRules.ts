import {
  group,
  kinds,
  quote,
  relationNames,
  user,
  type EntityPath,
  type KindDeclaration,
} from '@backstage-data-mesh/model';
import { FAMILIES, type Rule } from '../../declare/rule';
import {
  findPathFault,
  parseFieldPath,
} from '../../governance/predicate/fieldPath';
import { parsePredicate } from '../../governance/predicate/parsePredicate';
import type { Predicate } from '../../governance/predicate/predicate';
import { buildRule, type CheckedRule } from './buildRule';
import { organisationRule, type RelationDeclaration } from './declaration';
import type { RelationCondition } from './relationCondition';
import { didYouMean } from '../../wording/didYouMean';
import { explainIssues } from '../explainIssues';

/** What is wrong with a declared rule, and where in the list. @public */
export interface DeclarationProblem {
  readonly path: EntityPath;
  readonly message: string;
}

/** The rules that could be read, and what is wrong with the others. @public */
export interface OrganisationRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly DeclarationProblem[];
}

/**
 * Reads the rules that an organisation declares as data. Everything is checked
 * here: ids, kinds, relations, and every path and operator of a predicate.
 *
 * @public
 */
export function readOrganisationRules(
  input: readonly unknown[],
  known: readonly Rule[],
): OrganisationRules {
  const rules: Rule[] = [];
  const problems: DeclarationProblem[] = [];
  const ids = new Set(known.map(({ id }) => id));
  input.forEach((declaration, index) => {
    const read = readOrganisationRule(declaration, ids);
    for (const { path, message } of read.problems) {
      problems.push({ path: [index, ...path], message });
    }
    if (!read.rule) return;
    ids.add(read.rule.id);
    rules.push(read.rule);
  });
  return { rules, problems };
}

/** Reads one declared rule, whose id is not to be taken yet. */
export function readOrganisationRule(
  declaration: unknown,
  ids: ReadonlySet<string>,
): {
  readonly rule?: Rule;
  readonly problems: readonly DeclarationProblem[];
} {
  const problems: DeclarationProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  const checked = checkRule(declaration, { ids, report });
  return { rule: checked && buildRule(checked), problems };
}

type Report = (path: EntityPath, message: string) => unknown;

interface Checking {
  readonly ids: ReadonlySet<string>;
  readonly report: Report;
}

function checkRule(
  input: unknown,
  { ids, report: reportTo }: Checking,
): CheckedRule | undefined {
  let isSound = true;
  const report: Report = (path, message) => {
    isSound = false;
    reportTo(path, message);
  };
  const read = organisationRule().safeParse(input);
  if (!read.success) {
    const found = explainIssues(read.error, organisationRule(), input);
    for (const { path, message } of found) report(path, message);
    return undefined;
  }
  const declaration = read.data;
  const family = checkId(declaration.id, { ids, report });
  const kind = checkKind(declaration.subject, report);
  const predicate = (name: 'appliesTo' | 'assert') =>
    checkPredicate(declaration[name], { kind, at: [name], report });
  const checked = {
    declaration,
    field: checkField(declaration.field, kind, report),
    appliesTo: predicate('appliesTo'),
    assert: predicate('assert'),
    relations: declaration.relations.flatMap((condition, index) =>
      checkRelation(condition, ['relations', index], report),
    ),
  };
  return family && kind && isSound ? { ...checked, family, kind } : undefined;
}

const ID = /^[a-z]+(-[a-z0-9]+)+$/;

function checkId(id: string, { ids, report }: Checking) {
  const family = FAMILIES.find(name => id.startsWith(`${name}-`));
  if (!ID.test(id) || !family) {
    report(
      ['id'],
      `${id === '' ? 'the id' : quote(id)} has to be kebab-case and start with one of ${FAMILIES.map(
        quote,
      ).join(', ')}, and a hyphen`,
    );
  } else if (ids.has(id)) {
    report(['id'], `there is a rule ${quote(id)} already`);
  }
  return family;
}

const SUBJECTS: readonly KindDeclaration[] = [...kinds, group, user];

function checkKind(name: string, report: Report): KindDeclaration | undefined {
  const kind = SUBJECTS.find(candidate => candidate.kind === name);
  if (kind) return kind;
  const names = SUBJECTS.map(candidate => candidate.kind);
  report(
    ['subject'],
    `${quote(name)} is no kind that can be judged${didYouMean(name, names)}`,
  );
  return undefined;
}

const EVERYTHING: Predicate = () => true;

function checkPredicate(
  input: unknown,
  at: { kind?: KindDeclaration; at: EntityPath; report: Report },
): Predicate {
  if (input === undefined) return EVERYTHING;
  const result = parsePredicate(input, { kind: at.kind });
  if (result.ok) return result.predicate;
  for (const { path, message } of result.problems) {
    at.report([...at.at, ...path], message);
  }
  return EVERYTHING;
}

function checkField(
  name: string | undefined,
  kind: KindDeclaration | undefined,
  report: Report,
): EntityPath {
  if (name === undefined) return ['metadata', 'name'];
  const path = parseFieldPath(name, '');
  const fault = findPathFault(path, { base: '', operator: '$exists', kind });
  if (fault) report(['field'], fault);
  return path.keys;
}

function checkRelation(
  condition: RelationDeclaration,
  at: EntityPath,
  report: Report,
): RelationCondition[] {
  const { quantifier, match, atLeast = 0, atMost = Infinity } = condition;
  const predicate = checkPredicate(match, { at: [...at, 'match'], report });
  const relation = relationNames.find(name => name === condition.relation);
  if (!relation) {
    const name = condition.relation;
    report(
      [...at, 'relation'],
      `there is no relation ${quote(name)}${didYouMean(name, relationNames)}`,
    );
    return [];
  }
  return [{ quantifier, relation, match: predicate, atLeast, atMost }];
}
