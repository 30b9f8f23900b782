import type { TeamInteraction } from '../../parts/teamInteraction';
import type { InteractionModel, TeamType } from '../../vocabulary/teamTypes';

/** A team that works on a data product: a column of the matrix. @public */
export interface OperatingModelTeam {
  readonly ref: string;
  readonly title: string;
  readonly type?: TeamType;
  /** How a data product team works with a team of this type. */
  readonly model?: InteractionModel;
  readonly isOwner: boolean;
  /** True when the group is referred to and not in the catalog. */
  readonly isMissing: boolean;
}

/** An interaction that concerns a data product. @public */
export interface ProductInteraction {
  /** Unique in the matrix. */
  readonly id: string;
  /** The team beside the product's own. */
  readonly teamRef: string;
  /** The entity in which it is declared. */
  readonly declaredIn: string;
  readonly interaction: TeamInteraction;
  /** The normal ref of `interaction.contract`. */
  readonly contractRef?: string;
}

/** A dot of the matrix. @public */
export interface ResponsibilityDot {
  readonly teamRef: string;
  /** Dark for who does it, light for who takes part. */
  readonly strength: 'primary' | 'material';
  /** False when it follows from ownership or from an interaction. */
  readonly isDeclared: boolean;
  /** The ids of the interactions behind it. */
  readonly interactionIds: readonly string[];
}

/** A row of the matrix. @public */
export interface OperatingModelRow {
  readonly id: string;
  readonly title: string;
  readonly dots: readonly ResponsibilityDot[];
  readonly note?: string;
}

/** Rows that belong together. @public */
export interface OperatingModelCluster {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly OperatingModelRow[];
}

/** Who does what for a data product, and who works with whom on it. @public */
export interface OperatingModel {
  readonly productRef: string;
  /** The owner first, then by type and title. */
  readonly teams: readonly OperatingModelTeam[];
  readonly clusters: readonly OperatingModelCluster[];
  /** Not ended; what ends soonest first, without an end last. */
  readonly interactions: readonly ProductInteraction[];
}
