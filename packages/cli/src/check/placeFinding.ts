import type { EntityPath } from '@backstage-data-mesh/model';
import type { KeyedFinding, Outcome } from '@backstage-data-mesh/rules';
import { nothingElse, rangeAtPath } from './draft';
import type { SourceEntity } from './entities';
import type { PlacedFinding, RelatedPosition } from './finding';
import { placeLinked } from './linked';

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
  const { path, message, severity, key, suggestions = NONE } = finding;
  // one literal: of very many findings each takes as little room as it can
  return {
    rule,
    severity,
    message,
    remedy,
    key,
    path,
    suggestions,
    isGrace,
    isFloor,
    entity: subject,
    file: entity.document.file.path,
    range: rangeAtPath(entity.document, path),
    nearest: nearestOf(suggestions),
    related: placeOthers(subject, finding, { entity, byRef }),
  };
}

const NONE: readonly never[] = [];

/** Places besides its own that a finding is about. */
function placeOthers(
  subject: string,
  finding: KeyedFinding,
  { entity, byRef }: Pick<Placing, 'entity' | 'byRef'>,
): PlacedFinding['related'] {
  const { linked, related } = finding;
  if (!linked && !related) return nothingElse;
  return () => [
    ...placeText(subject, finding, entity),
    ...(related ?? NONE).map(({ ref, path: at = NONE, note }) =>
      placeRelated(byRef.get(ref), { ref, note, at }),
    ),
  ];
}

/** The line of a linked text that the finding is about. */
function placeText(
  ref: string,
  { linked }: KeyedFinding,
  entity: SourceEntity,
): RelatedPosition[] {
  const placed = linked && placeLinked(entity, linked);
  return placed ? [{ ref, ...placed }] : [];
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
