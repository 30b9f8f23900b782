/** Words that several cards use. */
export const sharedMessages = { notInCatalog: 'not in the catalog' } as const;

/** What the catalog found when it read the entity. */
export const findingsMessages = {
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  infos_one: '{{count}} note',
  infos_other: '{{count}} notes',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  foundBy: 'Found by {{rules}}',
  more_one: 'One more finding; `data-mesh check` lists it.',
  more_other: '{{count}} more findings; `data-mesh check` lists them.',
  unknown_one: 'One rule could not be judged here',
  unknown_other: '{{count}} rules could not be judged here',
  unknownElsewhere_one:
    'One rule could not be judged here; `data-mesh check --show-unknown` names it.',
  unknownElsewhere_other:
    '{{count}} rules could not be judged here; `data-mesh check --show-unknown` lists them.',
  toKnow: 'To know it: {{toKnow}}',
  moreUnknown_one: 'One more; `data-mesh check --show-unknown` names it.',
  moreUnknown_other:
    '{{count}} more; `data-mesh check --show-unknown` lists them.',
} as const;
