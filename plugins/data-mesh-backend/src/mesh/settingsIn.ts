import type { MeshGraph } from '@backstage-data-mesh/model';
import type { Rule, SettingsInput } from '@backstage-data-mesh/rules';
import type { Settings } from '../config/settings';
import { isTrustedBody } from './trust';

/** By what a mesh is judged, whatever is in it. */
export interface JudgingOptions {
  readonly rules: readonly Rule[];
  readonly settings: Pick<Settings, 'configuration' | 'isTrustedLocation'>;
}

/** What governs a mesh on a day, before its bodies are asked. */
export function settingsIn(
  graph: MeshGraph,
  today: string,
  { rules, settings }: JudgingOptions,
): SettingsInput {
  const { configuration, isTrustedLocation } = settings;
  return {
    ...{ rules, configuration, today },
    isTrusted: ref => isTrustedBody(graph, ref, isTrustedLocation),
  };
}
