import type { MeshGraph } from '@backstage-data-mesh/model';
import {
  governMesh,
  type GovernedMesh,
  type Rule,
} from '@backstage-data-mesh/rules';

/** Where the CLI takes severities, options and waivers from: the one place. */
export interface SettingsSource {
  forMesh(graph: MeshGraph, today: string): GovernedMesh;
}

/** Recommended settings, and what the governance bodies of the mesh decide. */
export function createSettings(rules: readonly Rule[]): SettingsSource {
  return { forMesh: (graph, today) => governMesh(graph, { rules, today }) };
}
