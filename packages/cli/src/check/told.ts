import type { EntityPath } from '@backstage-data-mesh/model';
import type { SourceEntity } from './entities';
import type { OpenReference } from './references';

/** Where the open references of an entity stand; it may have thousands. */
export interface OpenPaths {
  readonly at: Set<string>;
  /** All that leads to them, too. */
  readonly around: Set<string>;
}

/** The places of open references, by entity. */
export function openPathsOf(references: readonly OpenReference[]) {
  const byEntity = new Map<SourceEntity, OpenPaths>();
  for (const { entity, reference } of references) {
    let open = byEntity.get(entity);
    if (!open)
      byEntity.set(entity, (open = { at: new Set(), around: new Set() }));
    open.at.add(keyOf(reference.path));
    for (const step of stepsTo(reference.path)) open.around.add(keyOf(step));
  }
  return byEntity;
}

/** What is wrong with the form of a field is told by the check of its form. */
export function toldPathsOf(entities: Iterable<SourceEntity>) {
  const told = new Map<SourceEntity, ReadonlySet<string>>();
  for (const entity of entities) {
    const paths = [...entity.problems, ...entity.builtInFaults]
      .map(({ path }) => path)
      .filter(path => path.length > 1);
    if (paths.length > 0) told.set(entity, new Set(paths.map(keyOf)));
  }
  return told;
}

/** True for one of the places, and for all that stands in it. */
export function isAtOrIn(
  path: EntityPath,
  places?: ReadonlySet<string>,
): boolean {
  return (
    places !== undefined && stepsTo(path).some(step => places.has(keyOf(step)))
  );
}

/** True for one of the places. */
export function isAt(path: EntityPath, places: ReadonlySet<string>): boolean {
  return places.has(keyOf(path));
}

/** The path and all that leads to it, the entity itself included. */
function stepsTo(path: EntityPath): EntityPath[] {
  return [...path, ''].map((_, length) => path.slice(0, length));
}

function keyOf(path: EntityPath): string {
  return JSON.stringify(path);
}
