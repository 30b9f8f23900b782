import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  dataDomainFilter,
  dataMeshFilter,
  dataProductFilter,
  valueHypothesisFilter,
} from '../entityFilters';

/** What the entity says about itself, whatever its kind. */
export const aboutCard = EntityCardBlueprint.make({
  name: 'about',
  params: {
    type: 'content',
    filter: dataMeshFilter,
    async loader() {
      const { DataMeshAboutCard } = await import('../about/DataMeshAboutCard');
      return <DataMeshAboutCard />;
    },
  },
});

/** What a domain offers. */
export const domainProductsCard = EntityCardBlueprint.make({
  name: 'domain-products',
  params: {
    type: 'content',
    filter: dataDomainFilter,
    async loader() {
      const { DomainProductsCard } =
        await import('../domainProducts/DomainProductsCard');
      return <DomainProductsCard />;
    },
  },
});

/** Why a data product exists. */
export const whyItExistsCard = EntityCardBlueprint.make({
  name: 'why-it-exists',
  params: {
    type: 'content',
    filter: dataProductFilter,
    async loader() {
      const { WhyItExistsCard } =
        await import('../whyItExists/WhyItExistsCard');
      return <WhyItExistsCard />;
    },
  },
});

/** Who works on a data product. */
export const operatingModelCard = EntityCardBlueprint.make({
  name: 'operating-model',
  params: {
    type: 'content',
    filter: dataProductFilter,
    async loader() {
      const { OperatingModelCard } =
        await import('../operatingModel/OperatingModelCard');
      return <OperatingModelCard />;
    },
  },
});

/**
 * The value tree on the overview. Off unless configured, because it is large
 * and has a tab of its own.
 */
export const valueTreeCard = EntityCardBlueprint.make({
  name: 'value-tree',
  disabled: true,
  params: {
    type: 'content',
    filter: { $any: [dataDomainFilter, valueHypothesisFilter] },
    async loader() {
      const { ValueTreeCard } = await import('../valueTree/ValueTreeCard');
      return <ValueTreeCard />;
    },
  },
});
