import type {
  GovernanceBodyEntity,
  MeshNode,
} from '@backstage-data-mesh/model';

type Scope = NonNullable<GovernanceBodyEntity['spec']['scope']>;

/** A governance body whose scope an entity is in. */
export interface CoveringBody {
  readonly body: MeshNode;
  /**
   * How near it is: 0 for the enterprise, 1 for a region, from 2 on for the
   * domains from the widest to the narrowest.
   */
  readonly rank: number;
}

/** A body that decides for some domains or regions. */
export interface ScopedBody {
  readonly body: MeshNode;
  /** Its place among all bodies, by their refs. */
  readonly order: number;
  readonly level: Scope['level'];
  /** Their keys; empty when every region fits. */
  readonly regions: readonly string[];
  /** True where it decides for several domains. */
  readonly isOfSeveral: boolean;
}
