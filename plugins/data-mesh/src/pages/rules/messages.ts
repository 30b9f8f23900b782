/** What is checked, and why. */
export const rulesMessages = {
  title: 'What is checked',
  count_one: '{{count}} rule',
  count_other: '{{count}} rules',
  rule: 'It is asked that',
  severity: 'Found otherwise, it is',
  off: 'Not asked unless a policy does',
  kinds: 'Of',
  why: 'Because',
  declaredBy: 'Declared by',
  noRules: 'The backend knows no rule.',
} as const;
