/** Words that every card uses. */
export const sharedMessages = {
  loading: 'Loading: {{title}}',
  failed: '{{title}} could not be loaded',
  asOf: 'as of {{time}}',
  notInCatalog: 'not in the catalog',
  phase: { live: 'live', waiting: 'waiting', ended: 'ended' },
  measure: {
    met: 'met',
    onCourse: 'on course',
    offCourse: 'off course',
    unmeasured: 'not measured yet',
    unknown: 'unknown',
  },
} as const;
