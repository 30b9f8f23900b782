/** Words that several cards use. */
export const sharedMessages = {
  notInCatalog: 'not in the catalog',
  print: 'Print',
} as const;

/** How findings are counted and named. */
export const findingsMessages = {
  errors_one: '{{count, number}} error',
  errors_other: '{{count, number}} errors',
  warnings_one: '{{count, number}} warning',
  warnings_other: '{{count, number}} warnings',
  infos_one: '{{count, number}} note',
  infos_other: '{{count, number}} notes',
  none: 'none, judged alone',
  notJudged: 'not judged',
  unknown_one: 'one rule could not tell',
  unknown_other: '{{count, number}} rules could not tell',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
} as const;

/** The families of rules, by what they are about. */
export const familyMessages = {
  ownership: 'Ownership',
  'value-tree': 'Value tree',
  measure: 'Measures of success',
  portfolio: 'Portfolio',
  team: 'Teams',
  matrix: 'Operating model',
  governance: 'Governance',
  region: 'Regions',
  interop: 'Interoperability',
} as const;
