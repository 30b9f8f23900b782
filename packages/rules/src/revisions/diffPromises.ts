import { quote } from '@backstage-data-mesh/model';
import { showSlos, type WrittenSlo } from '../slo';
import { comparePromises, propertyName } from '../contract/comparePromises';
import { isEqual } from '../memory/canonical';
import { change, type Change } from './change';
import { pairUp } from './pairUp';

/** A promised service level, of a port or of an element in a contract. */
export interface PromisedLevel extends WrittenSlo {
  readonly element?: string;
}

/** What changed in promised service levels. */
export function diffPromises(
  before: readonly PromisedLevel[] = [],
  after: readonly PromisedLevel[] = [],
): Change[] {
  const { kept, removed, added } = pairUp(before, after, [keyOf]);
  return [
    ...removed.map(level =>
      change(
        'service-level-removed',
        placeOf(level),
        `${nameLevel(level)} is not promised any more`,
      ),
    ),
    ...added.map(level =>
      change(
        'service-level-added',
        placeOf(level),
        `${nameLevel(level)} is promised`,
      ),
    ),
    ...kept.flatMap(([old, level]) => diffPromise(old, level)),
  ];
}

function diffPromise(before: PromisedLevel, after: PromisedLevel): Change[] {
  const { is, levels } = comparePromises(before, after);
  const place = placeOf(before);
  const name = nameLevel(before);
  if (is === 'same') {
    return isEqual(before, after)
      ? []
      : [change('field-changed', place, `what is said of ${name} changed`)];
  }
  if (is === 'unknown' || !levels) {
    const message = `${name} changed in a way that cannot be compared`;
    return [change('service-level-unclear', place, message)];
  }
  const [from, to] = showSlos(levels);
  const code =
    is === 'tighter' ? 'service-level-tightened' : 'service-level-loosened';
  return [
    change(code, place, `${name} became ${is}: ${from} changed to ${to}`),
  ];
}

function keyOf(level: PromisedLevel): string {
  return `${propertyName(level)}|${elementOf(level)}`;
}

function placeOf(level: PromisedLevel): string {
  const element = elementOf(level);
  return element === ''
    ? propertyName(level)
    : `${propertyName(level)} of ${element}`;
}

function nameLevel(level: PromisedLevel): string {
  return `service level ${quote(placeOf(level))}`;
}

function elementOf({ element = '' }: PromisedLevel): string {
  return element.trim().toLowerCase();
}
