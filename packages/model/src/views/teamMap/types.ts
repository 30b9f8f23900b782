import type { TeamType } from '../../vocabulary/teamTypes';
import type { InteractionMode } from '../team/types';
import type { TeamInteraction } from '../../parts/teamInteraction';

/** A team with a part in the mesh. @public */
export interface MappedTeam {
  readonly ref: string;
  readonly title: string;
  /** True when it is referred to and nowhere declared. */
  readonly isMissing: boolean;
  readonly type?: TeamType;
  readonly region?: string;
  /** Where its profile says that it works, else where most of its products are. */
  readonly domain?: { readonly ref: string; readonly title: string };
  /** The data products that it owns and that are in use. */
  readonly products: number;
}

/** An interaction between two teams, whoever declares it. @public */
export interface MappedInteraction {
  /** Unique in the mesh. */
  readonly id: string;
  /** The ref of the team on whose side it is declared. */
  readonly team: string;
  /** The ref of the other team. */
  readonly partner: string;
  /** Missing for a dependency of teams that do not work together. */
  readonly mode?: InteractionMode;
  /** What `team` is in it. */
  readonly role?: TeamInteraction['role'];
  readonly status: 'planned' | 'active' | 'ended';
  /** ISO dates, where they are told. */
  readonly since?: string;
  readonly until?: string;
}

/** Data that flows from the products of one team to those of another. @public */
export interface TeamFlow {
  readonly provider: string;
  readonly consumer: string;
  /** Pairs of products in use. */
  readonly flows: number;
}

/** Who works with whom in the whole mesh, and between whom data flows. @public */
export interface TeamMap {
  /** Those that own a data product, have a type or work with others; by title. */
  readonly teams: readonly MappedTeam[];
  /** Ended ones too, so that any day can be looked at; what ends soonest first. */
  readonly interactions: readonly MappedInteraction[];
  /** Most flows first. */
  readonly flows: readonly TeamFlow[];
  /** How many teams, interactions and flows there are, told or not. */
  readonly totals: {
    readonly teams: number;
    readonly interactions: number;
    readonly flows: number;
  };
}
