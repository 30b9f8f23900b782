import type { Entity } from '@backstage/catalog-model';
import { drawOnEntityPage } from '../../__testUtils__/drawOnEntityPage';
import { DataMeshAboutCard } from '../DataMeshAboutCard';

/** Draws the about card of an entity, and others; the envelope is filled in. */
export function drawAboutCard(
  entity: Pick<Entity, 'kind' | 'spec'> & { apiVersion?: string },
  others?: JSX.Element,
) {
  const { kind, spec, apiVersion = 'data-mesh/v1alpha1' } = entity;
  const cards = (
    <>
      <DataMeshAboutCard />
      {others}
    </>
  );
  return drawOnEntityPage(cards, {
    entity: {
      apiVersion,
      kind,
      metadata: { name: 'thing', namespace: 'emea' },
      spec,
    },
  });
}
