import { stringify } from 'yaml';

/** A data product for a test, with the fields of its spec that matter. */
export function product(name: string, spec: object = {}): string {
  return document('DataProduct', name, {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'crew',
    ...spec,
  });
}

/** A governance body for a test. */
export function body(name: string, spec: object = {}): string {
  return document('GovernanceBody', name, {
    type: 'technology',
    owner: 'crew',
    ...spec,
  });
}

/** Several entities in one text. */
export function meshOf(...entities: readonly string[]): string {
  return entities.join('---\n');
}

function document(kind: string, name: string, spec: object): string {
  const apiVersion = 'data-mesh/v1alpha1';
  return stringify({ apiVersion, kind, metadata: { name }, spec });
}
