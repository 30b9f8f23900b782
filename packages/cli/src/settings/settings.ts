import type { MeshGraph } from '@backstage-data-mesh/model';
import {
  effectiveSettings,
  effectiveWaivers,
  type EvaluationInput,
  type Rule,
} from '@backstage-data-mesh/rules';

/** How the rules apply in one mesh on one day, and who is excused. */
export type MeshSettings = Pick<EvaluationInput, 'settingsFor' | 'waiverFor'>;

/** Where the CLI takes severities, options and waivers from: the one place. */
export interface SettingsSource {
  forMesh(graph: MeshGraph, today: string): MeshSettings;
}

/** Recommended settings, and what the governance bodies of the mesh decide. */
export function createSettings(rules: readonly Rule[]): SettingsSource {
  return {
    forMesh(graph, today) {
      const { settingsFor } = effectiveSettings(graph, { rules, today });
      const { waiverFor } = effectiveWaivers(graph, { today });
      return { settingsFor, waiverFor };
    },
  };
}
