import {
  buildMeshGraph,
  type EntityPath,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  findMisplaced,
  type EvaluationInput,
  type Finding,
  type Outcome,
  type Rule,
} from '@backstage-data-mesh/rules';
import type { SettingsSource } from '../settings/settings';
import { findAtPath } from './draft';
import { isWithin, type SourceEntity } from './entities';
import type { PlacedFinding, UnknownVerdict } from './finding';
import { openPathsOf, toldPathsOf, type Places } from './told';
import { placeFinding } from './placeFinding';
import type { OpenReference } from './references';
import { describeUnknown } from './unknown';

/** What the rules of the mesh are given. */
export interface JudgeInput {
  readonly entities: readonly SourceEntity[];
  /** Entities that exist elsewhere; of some of them only the refs are known. */
  readonly elsewhere: readonly MeshItem[];
  readonly open: readonly OpenReference[];
  /** False when the tree is a part of the mesh. */
  readonly isWhole: boolean;
  /** True when an open reference is known to be dead. */
  readonly isComplete: boolean;
  readonly settings: SettingsSource;
  readonly today: string;
}

/** What the rules found, and how often they could not tell. */
export interface Judgement {
  readonly findings: readonly PlacedFinding[];
  readonly unknown: readonly UnknownVerdict[];
  /** Verdicts that a governance body excuses for a time. */
  readonly waived: number;
  readonly graph: MeshGraph;
  /** Those that policies declare included. */
  readonly rules: readonly Rule[];
  readonly settingsFor: EvaluationInput['settingsFor'];
  /** True when what is not in the graph may exist all the same. */
  readonly isPart: boolean;
}

/** Runs the rules over the entities that can be used. */
export function judge(input: JudgeInput): Judgement {
  const byRef = new Map<string, SourceEntity>();
  for (const entity of input.entities)
    if (entity.item && !byRef.has(entity.item.ref))
      byRef.set(entity.item.ref, entity);
  const items = readItems(byRef.values(), input);
  const graph = buildMeshGraph([...items, ...input.elsewhere]);
  const settings = input.settings.forMesh(graph, input.today);
  const { rules, settingsFor } = settings;
  const { today, isWhole } = input;
  const evaluation = evaluateMesh(graph, {
    ...settings,
    ...{ today, isPart: !isWhole, isJudged: ref => byRef.has(ref) },
  });
  const open = openPathsOf(input.open);
  const told = toldPathsOf(byRef.values());
  const ruleOf = new Map(rules.map(rule => [rule.id, rule]));
  const names = input.elsewhere.filter(({ kind }) => kind === undefined);
  const unseen = new Set(names.map(({ ref }) => ref));
  const isElsewhere = (ref: string) => !input.isWhole || unseen.has(ref);
  const findings: PlacedFinding[] = [];
  const unknown: UnknownVerdict[] = [];
  let waived = 0;
  const isFloor = rememberFloors(settingsFor);
  for (const outcome of evaluation.outcomes(saysSomething)) {
    const entity = byRef.get(outcome.subject);
    const rule = ruleOf.get(outcome.rule);
    if (!entity || !rule) continue;
    if (outcome.status === 'waived') waived++;
    const known = withoutUnseen(outcome, isElsewhere);
    if (!known || known.status === 'unknown')
      unknown.push(
        describeUnknown(outcome, {
          ...{ entity, rule },
          isPart:
            asksOthers(rule) &&
            (open.has(entity) || (!isWhole && concludesFromAbsence(rule))),
        }),
      );
    else
      findings.push(
        ...place(known, {
          ...{ entity, byRef, rule, open, told, isFloor, isWhole },
        }),
      );
  }
  const isPart = !isWhole;
  return { findings, unknown, waived, graph, rules, settingsFor, isPart };
}

/**
 * The items that rules judge. What a dead reference names, or one of a wrong
 * kind, is told where it stands, and known to nobody: to rules it is as good as
 * unread, so that none of them concludes from it once more.
 */
function readItems(
  entities: Iterable<SourceEntity>,
  { open, isComplete }: JudgeInput,
): MeshItem[] {
  const dead = groupPaths(isComplete ? open : []);
  return [...entities].flatMap(entity => {
    const { item } = entity;
    if (!item) return [];
    const misplaced = findMisplaced(item).map(({ path }) => path);
    const lost = [...(dead.get(entity) ?? []), ...misplaced];
    return lost.length > 0
      ? [{ ...item, unread: [...(item.unread ?? []), ...lost] }]
      : [item];
  });
}

function groupPaths(references: readonly OpenReference[]) {
  const paths = new Map<SourceEntity, EntityPath[]>();
  for (const { entity, reference } of references) {
    const own = paths.get(entity);
    if (own) own.push(reference.path);
    else paths.set(entity, [reference.path]);
  }
  return paths;
}

/** A rule that needs no mesh has all that it needs. */
function asksOthers({ needs }: Rule): boolean {
  return needs.includes('mesh');
}

/** Most outcomes do not. */
function saysSomething({
  status,
  isGrace,
}: Pick<Outcome, 'status' | 'isGrace'>): boolean {
  return (status !== 'pass' && status !== 'not-applicable') || isGrace === true;
}

type IsFloor = (ref: string, rule: string) => boolean;

/** What is told of one entity comes in a row. */
function rememberFloors(settingsFor: EvaluationInput['settingsFor']): IsFloor {
  let last = '';
  let settings = settingsFor(last);
  return (ref, rule) => {
    if (ref !== last) [last, settings] = [ref, settingsFor(ref)];
    return settings.get(rule)?.floor !== undefined;
  };
}

function concludesFromAbsence({ inPartialMesh }: Rule): boolean {
  return inPartialMesh === 'unknown' || inPartialMesh === 'by-finding';
}

/**
 * The outcome without findings that something elsewhere may undo; `undefined`
 * when no other is left.
 */
function withoutUnseen(
  outcome: Outcome,
  isElsewhere: (ref: string) => boolean,
): Outcome | undefined {
  if (!outcome.findings.some(({ unseen }) => unseen)) return outcome;
  const findings = outcome.findings.filter(
    ({ unseen }) => !unseen?.some(isElsewhere),
  );
  return findings.length > 0 ? { ...outcome, findings } : undefined;
}

interface Surroundings {
  readonly entity: SourceEntity;
  readonly byRef: ReadonlyMap<string, SourceEntity>;
  readonly rule: Rule;
  readonly open: ReadonlyMap<SourceEntity, Places>;
  /** Places whose form is wrong. */
  readonly told: ReadonlyMap<SourceEntity, Places>;
  /** True when a governance body forbids to loosen the rule for an entity. */
  readonly isFloor: IsFloor;
  readonly isWhole: boolean;
}

function place(outcome: Outcome, around: Surroundings): PlacedFinding[] {
  const { entity, byRef, rule } = around;
  const { subject } = outcome;
  if (outcome.status === 'error') {
    const message = `The rule \`${rule.id}\` failed: ${outcome.reason}`;
    const draft = { check: 'rule-crashed', message } as const;
    return [
      findAtPath(
        entity.document,
        { path: ['kind'] },
        { ...draft, entity: subject, discriminator: rule.id },
      ),
    ];
  }
  if (outcome.status !== 'fail' && !outcome.isGrace) return [];
  const isFloor = around.isFloor(subject, rule.id);
  const terms = { entity, byRef, remedy: rule.remedy, isFloor };
  const findings = outcome.findings.filter(
    ({ path }) => !isToldOf(path, around),
  );
  const placed = findings
    .slice(0, MAX_ALIKE)
    .map(finding => placeFinding(outcome, finding, terms));
  return findings.length > MAX_ALIKE
    ? [...placed, countRest(findings.slice(MAX_ALIKE), around)]
    : placed;
}

/** True where a finding would say once more what is known, or what nobody knows. */
function isToldOf(path: EntityPath, around: Surroundings): boolean {
  const { entity, open, told } = around;
  return (
    isUnread(path, entity) ||
    isOpen(path, open.get(entity), around) ||
    told.get(entity)?.hold(path) === true
  );
}

/** Nobody reads more findings of one rule on one entity: the rest is counted. */
const MAX_ALIKE = 1_000;

function countRest(
  rest: readonly Finding[],
  { entity, rule }: Surroundings,
): PlacedFinding {
  const ref = entity.ref ?? '';
  return findAtPath(entity.document, rest[0], {
    check: 'findings-alike',
    message: `\`${ref}\` has ${inThousands(rest.length)} more findings of the rule \`${rule.id}\` from here on; only the first ${inThousands(MAX_ALIKE)} are shown`,
    entity: ref,
    discriminator: rule.id,
  });
}

/** "12,345"; to ask the platform for the words of a language takes 12 ms. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Nobody knows what stands behind an address that was not fetched. */
function isUnread(path: EntityPath, { remote }: SourceEntity): boolean {
  return remote.some(unread => isWithin(path, unread.path));
}

/** The CLI reports open references itself, and what follows from dead ones. */
function isOpen(
  path: EntityPath,
  open: Places | undefined,
  { rule, isWhole }: Pick<Surroundings, 'rule' | 'isWhole'>,
): boolean {
  if (!open) return false;
  const isUnverified = rule.inPartialMesh === 'unverified';
  if (isUnverified && open.liesOnTheWay(path)) return true;
  return (isUnverified || isWhole) && open.hold(path);
}
