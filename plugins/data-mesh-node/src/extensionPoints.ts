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

/** One value of a measure at a time, as somebody read it. @public */
export interface CollectedReading {
  /** The ref of the entity that declares the measure. */
  readonly entityRef: string;
  readonly measureId: string;
  readonly value: number;
  readonly observedAt: Date;
}

/** Reads values of measures somewhere; the operator says where. @public */
export interface Collector {
  /** Unique, in kebab case; its health is told under it. */
  readonly id: string;
  /** Readings since the moment of the newest that it gave before. */
  collect(input: {
    readonly since?: Date;
    readonly signal: AbortSignal;
  }): Promise<readonly CollectedReading[]>;
}

/** Takes further sources of readings. @public */
export interface DataMeshCollectorsExtensionPoint {
  /** @throws Error when there is a collector of that id already. */
  addCollector(collector: Collector): void;
}

/** Where modules add collectors. @public */
export const dataMeshCollectorsExtensionPoint =
  createExtensionPoint<DataMeshCollectorsExtensionPoint>({
    id: 'data-mesh.collectors',
  });
