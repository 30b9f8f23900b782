import type { EntityPath } from '../declare/entityPath';
import { EACH, type ReferenceField } from '../declare/schemaTree';
import type { ReferenceTarget } from './targets';

/** A reference that an entity holds. @public */
export interface Reference extends ReferenceTarget {
  readonly field: ReferenceField;
  /** The same object for all references to it that were read together. */
  readonly target: ReferenceTarget;
  /** As written. */
  readonly text: string;
  /** Which item of a list holds it; -1 outside of lists. */
  readonly index: number;
  /** Which item of a list within that item holds it; -1 where there is none. */
  readonly innerIndex: number;
  /** Where it stands in the entity; made when somebody asks. */
  readonly path: EntityPath;
}

/** Where a reference stands in its field, and what is written there. */
export interface ReferencePlace {
  readonly text: string;
  readonly index: number;
  readonly innerIndex: number;
}

/** A view of a reference: it copies nothing of its target. */
export class ReferenceView implements Reference {
  readonly text: string;
  readonly index: number;
  readonly innerIndex: number;

  constructor(
    readonly field: ReferenceField,
    readonly target: ReferenceTarget,
    { text, index, innerIndex }: ReferencePlace,
  ) {
    this.text = text;
    this.index = index;
    this.innerIndex = innerIndex;
  }

  get ref() {
    return this.target.ref;
  }

  get fragment() {
    return this.target.fragment;
  }

  get allowed() {
    return this.target.allowed;
  }

  get relation() {
    return this.target.relation;
  }

  get path(): EntityPath {
    let isWithin = false;
    return this.field.path.map(key => {
      if (key !== EACH) return key;
      const place = isWithin ? this.innerIndex : this.index;
      isWithin = true;
      return place;
    });
  }
}
