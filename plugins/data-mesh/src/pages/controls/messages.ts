/** Leafing through a list. */
export const pagerMessages = {
  first: 'First page',
  next: 'Next page',
} as const;
