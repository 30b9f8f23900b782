/** Tables as files. */
export const csvMessages = {
  save: 'Save as CSV',
  failed: 'The table could not be saved.',
} as const;
