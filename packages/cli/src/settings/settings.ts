import type { MeshGraph } from '@backstage-data-mesh/model';
import {
  effectiveSettings,
  effectiveWaivers,
  policyRules,
  type EvaluationInput,
  type Rule,
} from '@backstage-data-mesh/rules';

/** The rules of one mesh, how they apply on one day, and who is excused. */
export type MeshSettings = Pick<
  EvaluationInput,
  'rules' | 'settingsFor' | 'waiverFor'
>;

/** Where the CLI takes severities, options and waivers from: the one place. */
export interface SettingsSource {
  forMesh(graph: MeshGraph, today: string): MeshSettings;
}

/** Recommended settings, and what the governance bodies of the mesh decide. */
export function createSettings(known: readonly Rule[]): SettingsSource {
  return {
    forMesh(graph, today) {
      const rules = [...known, ...policyRules(graph, { rules: known })];
      const { settingsFor } = effectiveSettings(graph, { rules, today });
      const { waiverFor } = effectiveWaivers(graph, { today });
      return { rules, settingsFor, waiverFor };
    },
  };
}
