import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * A policy under which users may see every entity of the catalog but those of
 * some names. Services, and so the evaluation itself, see all.
 */
export function hideFromUsers(...names: [string, ...string[]]): BackendFeature {
  const [first, ...others] = names.map(value => ({
    rule: 'HAS_METADATA',
    resourceType: 'catalog-entity',
    params: { key: 'name', value },
  }));
  const allBut: PolicyDecision = {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      not: {
        anyOf: [first, ...others],
      },
    },
  };
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) =>
        permission.name === 'catalog.entity.read' &&
        Object(options?.credentials.principal).type === 'user'
          ? allBut
          : { result: AuthorizeResult.ALLOW },
      ),
  }).factory;
}
