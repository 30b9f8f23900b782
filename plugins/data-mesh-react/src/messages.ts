/** Words of the frame and of the marks. */
export const sharedMessages = {
  loading: 'Loading: {{title}}',
  failed: {
    title: 'Could not be loaded: {{title}}',
    next: {
      offline:
        'The portal does not answer. See whether you are connected, then try again.',
      signIn: 'You are no longer signed in. Load the page again and sign in.',
      gone: 'The data mesh does not know it. It may be new, renamed or removed; what is new takes a minute or two.',
      address:
        'The address of this page asks for something that does not exist. Open the page again from the menu.',
      wait: 'The data mesh is starting, or its database is busy. Try again in a minute; if that does not help, tell the team that runs this portal.',
      busy: 'You asked for much in a short time. Try again in a minute.',
      tell: 'Something went wrong in the portal; it is no fault of yours. Try again; if that does not help, tell the team that runs this portal what stands below.',
    },
    retry: 'Try again',
    details: 'For the team that runs this portal',
  },
  asOf: 'as of {{time}}',
  asOfStale: 'as of {{time}}; what is newer could not be read',
  noBackend:
    'Only the data mesh backend can tell, and this portal does not have it.',
  notAllowed: 'You are not allowed to see this.',
  status: {
    draft: 'draft',
    proposed: 'proposed',
    prioritised: 'prioritised',
    planned: 'planned',
    active: 'active',
    done: 'done',
    'paid-off': 'paid off',
    adjusted: 'adjusted',
    replaced: 'replaced',
    stopped: 'stopped',
    open: 'open',
    achieved: 'achieved',
    dropped: 'dropped',
    experimental: 'experimental',
    production: 'production',
    deprecated: 'deprecated',
    retired: 'retired',
  },
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
