import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

type Fields = JsonObject;

function entity(kind: string, spec: Fields, namespace?: string): Entity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind,
    metadata: { name: kind.toLowerCase(), namespace },
    spec,
  };
}

/** A usable data product with further fields of `spec`. */
export function dataProduct(spec: Fields = {}, namespace?: string): Entity {
  const required = {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:a',
  };
  return entity('DataProduct', { ...required, ...spec }, namespace);
}

/** A usable value hypothesis with further fields of `spec`. */
export function valueHypothesis(spec: Fields = {}): Entity {
  const statement = { weBelieve: 'x', willResultIn: 'y' };
  const required = { owner: 'group:a', status: 'draft', statement };
  return entity('ValueHypothesis', { ...required, ...spec });
}

/** A usable governance body with further fields of `spec`. */
export function governanceBody(spec: Fields = {}): Entity {
  return entity('GovernanceBody', {
    type: 'technology',
    owner: 'group:a',
    ...spec,
  });
}

/** A usable team profile with further fields of `spec`. */
export function teamProfile(spec: Fields = {}): Entity {
  return entity('TeamProfile', { team: 'group:a', owner: 'group:a', ...spec });
}

/** Backstage's own domain, with our part when given. */
export function domain(dataMesh?: Fields[string], spec: Fields = {}): Entity {
  const part = dataMesh === undefined ? {} : { dataMesh };
  return {
    ...entity('Domain', { owner: 'group:a', ...spec, ...part }),
    apiVersion: 'backstage.io/v1alpha1',
  };
}
