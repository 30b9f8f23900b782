import type { Entity } from '@backstage/catalog-model';
import { drawOnEntityPage } from '../../__testUtils__/drawOnEntityPage';
import { DataMeshAboutCard } from '../DataMeshAboutCard';

/** Draws the about card of an entity; the envelope is filled in. */
export function drawAboutCard(
  entity: Pick<Entity, 'kind' | 'spec'> & { apiVersion?: string },
) {
  const { kind, spec, apiVersion = 'data-mesh/v1alpha1' } = entity;
  return drawOnEntityPage(<DataMeshAboutCard />, {
    entity: {
      apiVersion,
      kind,
      metadata: { name: 'thing', namespace: 'emea' },
      spec,
    },
  });
}
