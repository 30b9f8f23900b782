import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';

/**
 * Makes the catalog graph draw the relations of the data mesh. It takes the
 * place of the app's one `api:catalog-graph`, so it is installed by choice; an
 * app that extends the graph itself uses `createDataMeshGraphOptions`. The
 * catalog graph is loaded only where this is installed.
 *
 * @alpha
 */
export const dataMeshCatalogGraphModule = createFrontendFeatureLoader({
  async *loader() {
    const { catalogGraphModule } =
      await import('../catalogGraph/catalogGraphModule');
    yield catalogGraphModule;
  },
});

/**
 * Gives the catalog's list a column for the domain, the state and the findings of
 * the kinds of the mesh. The catalog has no place for single columns, so this takes
 * the place of its page, `page:catalog`, and is installed by choice; an app with a
 * page of its own gives it `dataMeshCatalogColumns`.
 *
 * @alpha
 */
export const dataMeshCatalogIndexModule = createFrontendFeatureLoader({
  async *loader() {
    const { catalogIndexModule } =
      await import('../catalogColumns/catalogIndexModule');
    yield catalogIndexModule;
  },
});

/**
 * Puts widgets on the home page: what waits for whoever looks at it, and how many
 * checks are kept where it is worst. They are for a portal with the home plugin,
 * which is loaded only where this is installed.
 *
 * @alpha
 */
export const dataMeshHomeModule = createFrontendFeatureLoader({
  async *loader() {
    const { homeModule } = await import('../waiting/home/homeModule');
    yield homeModule;
  },
});

/**
 * Gives the kinds of the data mesh their icons wherever entities are named. It
 * takes the place of the app's one `api:catalog/entity-presentation`, so it is
 * installed by choice; an app that has its own uses `dataMeshKindIcons`. The
 * catalog plugin is loaded only where this is installed.
 *
 * @alpha
 */
export const dataMeshEntityPresentationModule = createFrontendFeatureLoader({
  async *loader() {
    const { entityPresentationModule } =
      await import('../entityPresentation/entityPresentationModule');
    yield entityPresentationModule;
  },
});
