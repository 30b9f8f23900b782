import type { MeshGraph } from '@backstage-data-mesh/model';
import {
  governMesh,
  type GovernedMesh,
  type LocalConfiguration,
  type Rule,
} from '@backstage-data-mesh/rules';

/** Where the CLI takes severities, options and waivers from: the one place. */
export interface SettingsSource {
  forMesh(graph: MeshGraph, today: string): GovernedMesh;
}

/**
 * Recommended settings, what the governance bodies of the mesh decide, and what
 * the configuration of the repository says.
 */
export function createSettings(
  rules: readonly Rule[],
  local?: LocalConfiguration,
): SettingsSource {
  return {
    forMesh: (graph, today) => governMesh(graph, { rules, local, today }),
  };
}
