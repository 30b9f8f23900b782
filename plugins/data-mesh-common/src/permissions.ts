import { createPermission } from '@backstage/plugin-permission-common';

/** To read what the rules found on an entity. @public */
export const findingsReadPermission = createPermission({
  name: 'dataMesh.findings.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

/** To read numbers of the mesh as a whole, which are not filtered. @public */
export const summaryReadPermission = createPermission({
  name: 'dataMesh.summary.read',
  attributes: { action: 'read' },
});

/** To start a look at the catalog. @public */
export const evaluatePermission = createPermission({
  name: 'dataMesh.evaluate',
  attributes: { action: 'update' },
});

/** To record readings of measures. @public */
export const readingRecordPermission = createPermission({
  name: 'dataMesh.reading.record',
  attributes: { action: 'create' },
});

/** To read how the evaluation does, as an operator. @public */
export const healthReadPermission = createPermission({
  name: 'dataMesh.health.read',
  attributes: { action: 'read' },
});

/** All permissions of the data mesh. @public */
export const dataMeshPermissions = [
  findingsReadPermission,
  summaryReadPermission,
  evaluatePermission,
  readingRecordPermission,
  healthReadPermission,
];
