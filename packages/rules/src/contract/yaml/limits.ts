/**
 * What a linked text may be at most. They are checked before the text is
 * composed into values: the parser is slow on hostile texts, and what follows
 * it recurses.
 */
export const LIMITS = {
  /** 1 MiB. */
  characters: 1_048_576,
  /** Words, marks, spaces and line ends. */
  tokens: 250_000,
  /** Maps and lists in each other. */
  depth: 64,
  aliases: 100,
  /** Keys of a map of plain YAML; with more, others say whether it is too much. */
  keysPerPlainMap: 5_000,
  /** Values, an aliased one as often as it is referred to. */
  values: 100_000,
} as const;
