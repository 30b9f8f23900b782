/** Findings in a table. */
export const foundMessages = {
  finding: 'Finding',
  entity: 'On',
  severity: 'Counts as',
  rule: 'Rule',
  more_one: 'Show one more',
  more_other: 'Show {{count, number}} more',
} as const;
