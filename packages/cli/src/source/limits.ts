/**
 * Bounds on what is read, applied before a slow parser sees the text. They keep
 * every file below a second; no file that people write comes near them.
 */
export const LIMITS = {
  /** Bytes of a file. */
  fileBytes: 1024 * 1024,
  documentsPerFile: 1_000,
  /** The exact parser needs time quadratic in the keys of one map. */
  keysPerMap: 5_000,
  aliases: 100,
  depth: 64,
  nodes: 100_000,
  /** UTF-16 units of a broken document; longer ones get one reason only. */
  brokenDocument: 100_000,
} as const;
