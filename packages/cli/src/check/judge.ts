import {
  buildMeshGraph,
  type EntityPath,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  type EvaluationInput,
  type KeyedFinding,
  type Outcome,
  type Rule,
} from '@backstage-data-mesh/rules';
import type { SettingsSource } from '../settings/settings';
import { findAtPath, rangeAtPath } from './draft';
import { isWithin, type SourceEntity } from './entities';
import type { PlacedFinding, RelatedPosition } from './finding';
import { ABSENCE_RULES, REFERENCE_RULES } from './partialTree';
import type { OpenReference } from './references';

/** What the rules of the mesh are given. */
export interface JudgeInput {
  readonly entities: readonly SourceEntity[];
  /** Entities that exist elsewhere; only their refs are known. */
  readonly elsewhere: readonly MeshItem[];
  readonly open: readonly OpenReference[];
  /** False when the tree is a part of the mesh. */
  readonly isWhole: boolean;
  readonly rules: readonly Rule[];
  readonly settings: SettingsSource;
  readonly today: string;
}

/** What the rules found, and how often they could not tell. */
export interface Judgement {
  readonly findings: readonly PlacedFinding[];
  readonly unknown: number;
  /** Verdicts that a governance body excuses for a time. */
  readonly waived: number;
  readonly graph: MeshGraph;
  readonly settingsFor: EvaluationInput['settingsFor'];
}

/** Runs the rules over the entities that can be used. */
export function judge(input: JudgeInput): Judgement {
  const byRef = new Map<string, SourceEntity>();
  for (const entity of input.entities)
    if (entity.item && !byRef.has(entity.item.ref))
      byRef.set(entity.item.ref, entity);
  const items = [...byRef.values()].flatMap(({ item }) => item ?? []);
  const graph = buildMeshGraph([...items, ...input.elsewhere]);
  const { rules, today } = input;
  const settings = input.settings.forMesh(graph, today);
  const { settingsFor } = settings;
  const evaluation = evaluateMesh(graph, { ...settings, rules, today });
  const open = groupByEntity(input.open);
  const findings: PlacedFinding[] = [];
  let unknown = 0;
  let waived = 0;
  for (const outcome of evaluation.outcomes()) {
    const entity = byRef.get(outcome.subject);
    if (!entity) continue;
    if (outcome.status === 'waived') waived++;
    if (isUnknown(outcome, input)) unknown++;
    else
      findings.push(
        ...place(outcome, { entity, byRef, input, open, settingsFor }),
      );
  }
  return { findings, unknown, waived, graph, settingsFor };
}

/** A verdict drawn from absence is none in a part of the mesh. */
function isUnknown(outcome: Outcome, { isWhole }: JudgeInput): boolean {
  return (
    outcome.status === 'unknown' ||
    (!isWhole && outcome.status === 'fail' && ABSENCE_RULES.has(outcome.rule))
  );
}

interface Surroundings {
  readonly entity: SourceEntity;
  readonly byRef: ReadonlyMap<string, SourceEntity>;
  readonly input: JudgeInput;
  readonly open: ReadonlyMap<SourceEntity, readonly OpenReference[]>;
  readonly settingsFor: EvaluationInput['settingsFor'];
}

function place(outcome: Outcome, around: Surroundings): PlacedFinding[] {
  const { entity, input, open, settingsFor } = around;
  const { rule, subject } = outcome;
  if (outcome.status === 'error') {
    const message = `The rule \`${rule}\` failed: ${outcome.reason}`;
    const draft = { check: 'rule-crashed', message } as const;
    return [
      findAtPath(
        entity.document,
        { path: ['kind'] },
        { ...draft, entity: subject, discriminator: rule },
      ),
    ];
  }
  if (outcome.status !== 'fail' && !outcome.isGrace) return [];
  return outcome.findings
    .filter(({ path }) => !isUnread(path, entity))
    .filter(({ path }) => !isOpen(rule, path, open.get(entity)))
    .map(finding =>
      placeFinding(outcome, finding, {
        ...around,
        remedy: input.rules.find(({ id }) => id === rule)?.remedy ?? '',
        isFloor: settingsFor(subject).get(rule)?.floor !== undefined,
      }),
    );
}

/** Nobody knows what stands behind an address that was not fetched. */
function isUnread(path: EntityPath, { remote }: SourceEntity): boolean {
  return remote.some(unread => isWithin(path, unread));
}

/** The CLI reports open references itself. */
function isOpen(
  rule: string,
  path: EntityPath,
  open: readonly OpenReference[] = [],
): boolean {
  return (
    REFERENCE_RULES.has(rule) &&
    open.some(
      ({ reference }) =>
        isWithin(reference.path, path) || isWithin(path, reference.path),
    )
  );
}

function groupByEntity(references: readonly OpenReference[]) {
  const byEntity = new Map<SourceEntity, OpenReference[]>();
  for (const reference of references) {
    const list = byEntity.get(reference.entity);
    if (list) list.push(reference);
    else byEntity.set(reference.entity, [reference]);
  }
  return byEntity;
}

/** What a finding of a rule needs to know to find its place. */
export interface Placing {
  readonly entity: SourceEntity;
  readonly byRef: ReadonlyMap<string, SourceEntity>;
  readonly remedy: string;
  readonly isFloor?: boolean;
}

/** A finding of a rule with its place in the file of its subject. */
export function placeFinding(
  { rule, subject, isGrace }: Outcome,
  finding: KeyedFinding,
  { entity, byRef, remedy, isFloor }: Placing,
): PlacedFinding {
  const { path, message, severity, key, suggestions = [] } = finding;
  return {
    ...{ rule, severity, message, remedy, key, path, suggestions },
    ...{ isGrace, isFloor, entity: subject },
    file: entity.document.file.path,
    range: rangeAtPath(entity.document, path),
    nearest: nearestOf(suggestions),
    related: (finding.related ?? []).map(({ ref, path: at = [], note }) =>
      placeRelated(byRef.get(ref), { ref, note, at }),
    ),
  };
}

function nearestOf(
  suggestions: PlacedFinding['suggestions'],
): string | undefined {
  const [first] = suggestions;
  const value = first?.edits[0]?.value;
  return first?.isSafe && typeof value === 'string' ? value : undefined;
}

function placeRelated(
  entity: SourceEntity | undefined,
  { ref, note, at }: { ref: string; note?: string; at: EntityPath },
): RelatedPosition {
  if (!entity) return { ref, note };
  return {
    ref,
    note,
    file: entity.document.file.path,
    range: rangeAtPath(entity.document, at.length > 0 ? at : ['kind']),
  };
}
