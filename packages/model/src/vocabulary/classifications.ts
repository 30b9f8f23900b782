/** Who may read data, from everybody to few. @public */
export const CLASSIFICATIONS = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const;

/** Who may read data. @public */
export type Classification = (typeof CLASSIFICATIONS)[number];
