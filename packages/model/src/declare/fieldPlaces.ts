import type * as z from 'zod';
import { quote } from '../refs/entityRef';
import type { EntityPath } from './entityPath';
import { isOfMetadata } from './metadataFields';
import { fieldsAt, isMapAt } from './schemaTree';

/** The maps beside a strange field that have a field of this name. */
export function placesOf(
  key: string,
  path: EntityPath,
  schema: z.ZodType,
): readonly string[] {
  const around = path.slice(0, -1);
  return fieldsAt(schema, around).filter(
    name =>
      isMapAt(schema, [...around, name]) &&
      fieldsAt(schema, [...around, name]).includes(key),
  );
}

/** Where a field belongs that nobody knows where it stands; mostly nobody knows. */
export function sayPlace(path: EntityPath, places: readonly string[]): string {
  if (isOfMetadata(path)) return '; it stands in `metadata`';
  return places.length === 1 ? `; it stands in ${quote(places[0])}` : '';
}
