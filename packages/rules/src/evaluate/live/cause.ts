import type { OutcomeChange } from '../passes';

/** What made a rule be judged anew. @public */
export interface Cause {
  /**
   * `entity`: a field or relation of an entity; `fact`: something that follows
   * from the mesh around an entity; `mesh`: a fact about the mesh as a whole, or
   * which entities there are; `readings`: those of an entity's measures;
   * `settings`: what policies and configuration ask; `day`: another one;
   * `outcome`: that of another rule; `start`: it was not judged before.
   */
  readonly what:
    | 'entity'
    | 'fact'
    | 'mesh'
    | 'readings'
    | 'settings'
    | 'day'
    | 'outcome'
    | 'start';
  /** The entity, where it is about one. */
  readonly ref?: string;
  /** The field (`spec.lifecycle`), relation or fact. */
  readonly part?: string;
}

/** An outcome that is another one than before, and why. @public */
export interface CausedChange extends OutcomeChange {
  /** What made the rule be judged anew. */
  readonly causes: readonly Cause[];
}
