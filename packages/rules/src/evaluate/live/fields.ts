import { dataProduct, type KindDeclaration } from '@backstage-data-mesh/model';
import type { Aspect, Numbering } from './aspects';

/**
 * Lists whose items are told apart by field, whichever item it is: what a product
 * offers is read by many, each of whom looks at a part of it.
 */
const DIVIDED: readonly { readonly kind: string; readonly list: string }[] = [
  { kind: dataProduct.kind, list: 'outputPorts' },
];

/** A field that somebody has asked for. */
export interface Field {
  readonly aspect: Aspect;
  /** The level of a field that is told apart further. */
  readonly part?: FieldLevel;
  /** The level of the items of a list that is divided. */
  readonly items?: FieldLevel;
}

/**
 * A map of an entity whose fields are told apart: the entity itself, its
 * metadata, its spec, the items of a divided list and, in a built-in kind, our
 * part of it. What stands further down counts as the field in which it is.
 */
export class FieldLevel {
  private readonly known = new Map<string, Field>();
  private readonly parts = new Map<string, FieldLevel>();
  private readonly lists = new Map<string, FieldLevel>();
  /** Which fields there are. */
  readonly every: Aspect;

  private constructor(
    private readonly aspects: Numbering,
    private readonly path: string,
  ) {
    this.every = aspects.of(this.nameOf('*'));
  }

  /** The levels of a kind's entities. */
  static ofKind(
    aspects: Numbering,
    kind?: Pick<KindDeclaration, 'kind' | 'extendsAt'>,
  ): FieldLevel {
    const root = new FieldLevel(aspects, '');
    root.enter('metadata');
    const spec = root.enter('spec');
    let level = root;
    for (const key of kind?.extendsAt ?? []) level = level.enter(String(key));
    for (const { kind: name, list } of DIVIDED) {
      if (name === kind?.kind) spec.divide(list);
    }
    return root;
  }

  private divide(key: string): void {
    const name = this.nameOf(`${key}[]`);
    this.lists.set(key, new FieldLevel(this.aspects, name));
  }

  private enter(key: string): FieldLevel {
    const part = this.parts.get(key);
    if (part) return part;
    const created = new FieldLevel(this.aspects, this.nameOf(key));
    this.parts.set(key, created);
    return created;
  }

  /** What is known of a field; from now on it is one that was asked for. */
  fieldOf(key: string): Field {
    let field = this.known.get(key);
    if (!field) {
      field = {
        aspect: this.aspects.of(this.nameOf(key)),
        part: this.parts.get(key),
        items: this.lists.get(key),
      };
      this.known.set(key, field);
    }
    return field;
  }

  /** `undefined` for a field that nobody has asked for. */
  knownAspectOf(key: string): Aspect | undefined {
    return this.known.get(key)?.aspect;
  }

  /** The level of a field that is told apart further. */
  partAt(key: string): FieldLevel | undefined {
    return this.parts.get(key);
  }

  /** The level of the items of a list that is divided. */
  itemsAt(key: string): FieldLevel | undefined {
    return this.lists.get(key);
  }

  private nameOf(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }
}
