import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin, {
  CatalogIndexPage,
} from '@backstage/plugin-catalog/alpha';
import { Children } from 'react';
import { dataMeshCatalogColumns } from './dataMeshCatalogColumns';

/** The catalog's own page, with its filters and its settings, and our columns. */
const catalogIndex = catalogPlugin.getExtension('page:catalog').override({
  factory(originalFactory, { inputs, config }) {
    const filters = inputs.filters.map(filter =>
      filter.get(coreExtensionData.reactElement),
    );
    return originalFactory({
      params: {
        loader: async () => (
          <CatalogIndexPage
            columns={dataMeshCatalogColumns}
            filters={<>{Children.toArray(filters)}</>}
            pagination={config.pagination}
            exportSettings={
              config.exportSettings?.enabled ? config.exportSettings : undefined
            }
          />
        ),
      },
    });
  },
});

export const catalogIndexModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogIndex],
});
