import type { EntityPath } from '@backstage-data-mesh/model';
import type { SourceEntity } from './entities';
import type { OpenReference } from './references';

interface Step {
  isPlace: boolean;
  below?: Map<string | number, Step>;
}

/** Some places of an entity, which may be thousands: step by step, no texts. */
export class Places {
  private readonly top: Step = { isPlace: false };

  add(path: EntityPath): void {
    let step = this.top;
    for (let depth = 0; depth < path.length; depth++) {
      const key = path[depth];
      step.below ??= new Map();
      let next = step.below.get(key);
      if (!next) step.below.set(key, (next = { isPlace: false }));
      step = next;
    }
    step.isPlace = true;
  }

  /** True for one of the places, and for all that stands in it. */
  hold(path: EntityPath): boolean {
    let step: Step | undefined = this.top;
    for (let depth = 0; depth < path.length; depth++) {
      if (!step || step.isPlace) break;
      step = step.below?.get(path[depth]);
    }
    return step?.isPlace === true;
  }

  /** True for one of the places, and for all that leads to one. */
  liesOnTheWay(path: EntityPath): boolean {
    let step: Step | undefined = this.top;
    for (let depth = 0; step && depth < path.length; depth++)
      step = step.below?.get(path[depth]);
    return step !== undefined;
  }
}

/** The places of open references, by entity. */
export function openPathsOf(references: readonly OpenReference[]) {
  const byEntity = new Map<SourceEntity, Places>();
  for (const { entity, reference } of references) {
    let open = byEntity.get(entity);
    if (!open) byEntity.set(entity, (open = new Places()));
    open.add(reference.path);
  }
  return byEntity;
}

/** What is wrong with the form of a field is told by the check of its form. */
export function toldPathsOf(entities: Iterable<SourceEntity>) {
  const told = new Map<SourceEntity, Places>();
  for (const entity of entities) {
    const paths = [...entity.problems, ...entity.builtInFaults]
      .map(({ path }) => path)
      .filter(path => path.length > 1);
    if (paths.length === 0) continue;
    const places = new Places();
    told.set(entity, places);
    for (const path of paths) places.add(path);
  }
  return told;
}
