/** Words of the frame and of the marks. */
export const sharedMessages = {
  loading: 'Loading: {{title}}',
  failed: '{{title}} could not be loaded',
  asOf: 'as of {{time}}',
  phase: { live: 'live', waiting: 'waiting', ended: 'ended' },
  measure: {
    met: 'met',
    onCourse: 'on course',
    offCourse: 'off course',
    unmeasured: 'not measured yet',
    unknown: 'unknown',
  },
} as const;
