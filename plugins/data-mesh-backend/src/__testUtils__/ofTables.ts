/** The operations that are answered before the mesh is in memory. */
export const OF_TABLES: readonly string[] = [
  'getStatus',
  'evaluate',
  'getEntityHistory',
  'getHistory',
  'getTrend',
  'recordReadings',
  'getRules',
  'getSnapshot',
];
