/**
 * The names of the fields of an entity that hold text, as references are asked
 * for: `'owner' | 'inputPorts.from' | …`. Any text for an entity of which no
 * more is known than that it is one.
 *
 * @public
 */
export type FieldName<Entity> = Entity extends { readonly spec: infer Spec }
  ? NamesIn<Spec>
  : string;

/** An empty name stands for the value itself. */
type NamesIn<Value> = Value extends string
  ? ''
  : Value extends readonly (infer Item)[]
    ? NamesIn<Item>
    : Value extends object
      ? NamesInMap<Value>
      : never;

/** What may stand in any field besides the declared ones has no name. */
type NamesInMap<Value extends object> = {
  [Key in keyof Value as string extends Key ? never : Key]-?: Joined<
    Key,
    NamesIn<NonNullable<Value[Key]>>
  >;
} extends infer Names
  ? Names[keyof Names]
  : never;

type Joined<Key, Name> = Key extends string
  ? Name extends ''
    ? Key
    : Name extends string
      ? `${Key}.${Name}`
      : never
  : never;
