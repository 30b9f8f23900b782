/**
 * What the mesh answers. It is never wrong about the moment that it names, but
 * that moment may be past.
 *
 * @public
 */
export interface Answer<Value> {
  /** `undefined` when there is nothing to show. */
  readonly value?: Value;
  /** The moment whose mesh it tells of: ISO 8601, with a zone. */
  readonly asOf: string;
  /** True when a newer mesh is known to exist, or nobody could look. */
  readonly isStale: boolean;
}
