import type { BackendFeature } from '@backstage/backend-plugin-api';
import { provideStaticCatalogModel } from '@backstage/plugin-catalog-node/alpha';
import { dataMeshCatalogModelLayer } from '../alpha';

/** A way in which the catalog knows kinds. */
export interface Flow {
  readonly flow: string;
  readonly features: () => BackendFeature[];
}

/** Backstage's own processor knows the built-in kinds, ours knows ours. */
export const builtInKinds: Flow = {
  flow: 'the built-in kinds',
  features: () => [],
};

/** The declarative model knows all kinds, with our layer. */
export const declarativeModel: Flow = {
  flow: 'the declarative model',
  features: () => [
    provideStaticCatalogModel({ layers: [dataMeshCatalogModelLayer] }),
  ],
};
