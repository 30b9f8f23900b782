/**
 * Texts in another language: the same keys, however deep. A text that is missing
 * or that the first language does not have is an error of the compiler.
 *
 * @public
 */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Translated<Texts[Key]>;
};

/**
 * The keys of nested texts as Backstage writes them: `card.title`.
 *
 * @public
 */
export type FlatKey<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? Key
    : `${Key}.${FlatKey<Texts[Key]>}`;
}[keyof Texts & string];

/**
 * Nested texts under their flat keys, as the languages of a translation ref are
 * given.
 *
 * @public
 */
export function flatTexts<Texts extends object>(
  texts: Texts,
): Record<FlatKey<Texts>, string> {
  return Object.fromEntries(entriesOf(texts, '')) as Record<
    FlatKey<Texts>,
    string
  >;
}

function entriesOf(texts: object, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] satisfies [string, string]]
      : entriesOf(value, `${prefix}${key}.`),
  );
}
