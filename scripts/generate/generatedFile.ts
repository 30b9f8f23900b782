/** A file to write, by its path from the root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}
