import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Rule } from '@backstage-data-mesh/rules';

/** Takes rules that an organisation has written in code. @public */
export interface DataMeshRulesExtensionPoint {
  /** @throws Error when there is a rule of that id already. */
  addRules(...rules: readonly Rule[]): void;
}

/** Where modules add rules. @public */
export const dataMeshRulesExtensionPoint =
  createExtensionPoint<DataMeshRulesExtensionPoint>({ id: 'data-mesh.rules' });
