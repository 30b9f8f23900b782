import {
  dataMeshApiRef,
  type DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { drawOnEntityPage } from '../../__testUtils__/drawOnEntityPage';
import { DataMeshAboutCard } from '../DataMeshAboutCard';

type Drawn = Pick<Entity, 'kind' | 'spec' | 'relations'> & {
  apiVersion?: string;
};

/** Draws the about card of an entity, and others; the envelope is filled in. */
export function drawAboutCard(
  entity: Drawn,
  others?: JSX.Element,
  api?: DataMeshApi,
) {
  const cards = (
    <>
      <DataMeshAboutCard />
      {others}
    </>
  );
  return drawCardOf(entity, cards, api);
}

/** Draws a card on the page of an entity, whose envelope is filled in. */
export function drawCardOf(
  entity: Drawn,
  card: JSX.Element,
  api: DataMeshApi = createFakeDataMeshApi(),
) {
  const { kind, spec, relations } = entity;
  const { apiVersion = 'data-mesh/v1alpha1' } = entity;
  return drawOnEntityPage(card, {
    entity: {
      apiVersion,
      kind,
      metadata: { name: 'thing', namespace: 'emea' },
      spec,
      relations,
    },
    apis: [
      [dataMeshApiRef, api],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}
