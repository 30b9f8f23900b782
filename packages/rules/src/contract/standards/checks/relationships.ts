import { enter, isFields, refuse, type Fields, type Place } from './place';

/**
 * Holds the relationships of an object or a property to their shape. An object
 * names both ends; a property is one end itself.
 */
export function checkRelationships(
  fields: Fields,
  place: Place,
  of: 'object' | 'property',
): void {
  const { relationships } = fields;
  if (relationships === undefined) return;
  const at = enter(place, 'relationships');
  if (place.minor < 1) {
    refuse(at, 'is known since 3.1; raise `apiVersion`');
    return;
  }
  if (!Array.isArray(relationships)) {
    refuse(at, 'has to be a list');
    return;
  }
  relationships.forEach((relationship: unknown, index) => {
    const here = enter(at, index);
    if (isFields(relationship)) checkRelationship(relationship, here, of);
    else refuse(here, 'has to be a map of fields');
  });
}

function checkRelationship(
  { type, from, to }: Fields,
  place: Place,
  of: 'object' | 'property',
): void {
  if (type !== undefined && type !== 'foreignKey') {
    refuse(enter(place, 'type'), 'has to be `foreignKey`, the only one');
  }
  checkEnd(to, enter(place, 'to'));
  if (of === 'property') {
    if (from !== undefined) {
      refuse(enter(place, 'from'), 'is the property itself; leave it out');
    }
    return;
  }
  checkEnd(from, enter(place, 'from'));
  const [start, end] = [from, to].map(sizeOf);
  if (start !== undefined && end !== undefined && start !== end) {
    refuse(place, 'has to name as many columns in `from` as in `to`');
  }
}

function checkEnd(end: unknown, place: Place): void {
  if (end === undefined)
    refuse(place, 'is missing; a relationship leads somewhere');
  else if (!isColumn(end) && !isColumns(end)) {
    refuse(
      place,
      'has to be the name of a column, such as `orders.id`, or a list of them',
    );
  }
}

function isColumn(end: unknown): end is string {
  return typeof end === 'string' && end.trim() !== '';
}

function isColumns(end: unknown): end is readonly string[] {
  return Array.isArray(end) && end.length > 0 && end.every(isColumn);
}

/** How many columns an end has; one that is not in a list counts as none of many. */
function sizeOf(end: unknown): number | undefined {
  if (isColumn(end)) return 0;
  return isColumns(end) ? end.length : undefined;
}
