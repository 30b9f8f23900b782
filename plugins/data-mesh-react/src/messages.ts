/** Words of the frame and of the marks. */
export const sharedMessages = {
  loading: 'Loading: {{title}}',
  failed: '{{title}} could not be loaded',
  asOf: 'as of {{time}}',
  asOfStale: 'as of {{time}}; what is newer could not be read',
  noBackend:
    'Only the data mesh backend can tell, and this portal does not have it.',
  notAllowed: 'You are not allowed to see this.',
  phase: { live: 'live', waiting: 'waiting', ended: 'ended' },
  measure: {
    met: 'met',
    onCourse: 'on course',
    offCourse: 'off course',
    unmeasured: 'not measured yet',
    unknown: 'unknown',
    stale: 'reading is old',
    doubtful: 'doubtful',
  },
} as const;
