import type { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { ComponentProps, ReactNode } from 'react';
import { Clock } from '../facts/clock';

/** The day on which every test takes place. */
export const TODAY = new Date('2026-11-20T10:00:00');

const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'page' },
};

type Apis = ComponentProps<typeof TestApiProvider>['apis'];

/** Draws something as on the page of an entity, in a portal of its own. */
export function drawOnEntityPage(
  children: ReactNode,
  options: { entity?: Entity; apis?: Apis } = {},
) {
  const { entity = ENTITY, apis = [] } = options;
  return renderInTestApp(
    <TestApiProvider apis={apis}>
      <Clock.Provider value={() => TODAY}>
        <EntityProvider entity={entity}>{children}</EntityProvider>
      </Clock.Provider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}
