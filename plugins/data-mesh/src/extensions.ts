import { createComponentExtension } from '@backstage/core-plugin-api';
import { dataMeshPlugin } from './plugin';

/**
 * What the data product, domain, value hypothesis, governance body or team
 * profile of this page says about itself.
 *
 * @public
 */
export const EntityDataMeshAboutCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityDataMeshAboutCard',
    component: {
      lazy: () =>
        import('./about/DataMeshAboutCard').then(m => m.DataMeshAboutCard),
    },
  }),
);

/**
 * The data products of the domain of this page, from the source to the use.
 *
 * @public
 */
export const EntityDomainProductsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityDomainProductsCard',
    component: {
      lazy: () =>
        import('./domainProducts/DomainProductsCard').then(
          m => m.DomainProductsCard,
        ),
    },
  }),
);

/**
 * Why the data product of this page exists: its way up to the vision.
 *
 * @public
 */
export const EntityWhyItExistsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityWhyItExistsCard',
    component: {
      lazy: () =>
        import('./whyItExists/WhyItExistsCard').then(m => m.WhyItExistsCard),
    },
  }),
);

/**
 * The value tree around the entity of this page.
 *
 * @public
 */
export const EntityValueTreeCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityValueTreeCard',
    component: {
      lazy: () =>
        import('./valueTree/ValueTreeCard').then(m => m.ValueTreeCard),
    },
  }),
);

/**
 * Who works on the data product of this page, and how.
 *
 * @public
 */
export const EntityOperatingModelCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityOperatingModelCard',
    component: {
      lazy: () =>
        import('./operatingModel/OperatingModelCard').then(
          m => m.OperatingModelCard,
        ),
    },
  }),
);
