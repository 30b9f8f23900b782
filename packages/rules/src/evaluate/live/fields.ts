import type { EntityPath } from '@backstage-data-mesh/model';
import type { Aspect, Numbering } from './aspects';

/**
 * A map of an entity whose fields are told apart: the entity itself, its
 * metadata, its spec and, in a built-in kind, our part of it. What stands further
 * down counts as the field in which it is.
 */
export class FieldLevel {
  private readonly known = new Map<string, Aspect>();
  private readonly parts = new Map<string, FieldLevel>();
  /** Which fields there are. */
  readonly every: Aspect;

  private constructor(
    private readonly aspects: Numbering,
    private readonly path: string,
  ) {
    this.every = aspects.of(this.nameOf('*'));
  }

  /** The levels of a kind's entities. */
  static ofKind(aspects: Numbering, extendsAt?: EntityPath): FieldLevel {
    const root = new FieldLevel(aspects, '');
    for (const part of ['metadata', 'spec']) {
      root.parts.set(part, new FieldLevel(aspects, part));
    }
    let level = root;
    for (const key of extendsAt ?? []) level = level.enter(String(key));
    return root;
  }

  private enter(key: string): FieldLevel {
    const part = this.parts.get(key);
    if (part) return part;
    const created = new FieldLevel(this.aspects, this.nameOf(key));
    this.parts.set(key, created);
    return created;
  }

  aspectOf(key: string): Aspect {
    let aspect = this.known.get(key);
    if (aspect === undefined) {
      aspect = this.aspects.of(this.nameOf(key));
      this.known.set(key, aspect);
    }
    return aspect;
  }

  /** `undefined` for a field that nobody has asked for. */
  knownAspectOf(key: string): Aspect | undefined {
    return this.known.get(key);
  }

  /** The level of a field that is told apart further. */
  partAt(key: string): FieldLevel | undefined {
    return this.parts.get(key);
  }

  private nameOf(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }
}
