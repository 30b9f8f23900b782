import type { TeamSize } from '../../facts/members';
import type { TeamProfileEntity } from '../../kinds';
import type { TeamInteraction } from '../../parts/teamInteraction';
import type { TeamType } from '../../vocabulary/teamTypes';
import type { ValueTreePhase } from '../../facts/phases';
import type { DomainProduct } from '../domainProducts/types';

/** An interaction of a team, with its own role in it. @public */
export interface TeamViewInteraction {
  /** Unique in the mesh. */
  readonly id: string;
  readonly otherRef: string;
  readonly otherTitle: string;
  /** True when the other team is referred to and nowhere declared. */
  readonly isMissing: boolean;
  readonly interaction: TeamInteraction;
  /** The normal ref of `interaction.contract`. */
  readonly contractRef?: string;
}

/** A team on whose work, hours and data another one depends, either way. @public */
export interface TeamPartner {
  readonly ref: string;
  readonly title: string;
  /** True when it is referred to and nowhere declared. */
  readonly isMissing: boolean;
  readonly type?: TeamType;
  /** Pairs of products in use of which the team reads one of the partner's. */
  readonly reads: number;
  /** Pairs of products in use of which the partner reads one of the team's. */
  readonly readBy: number;
  /** The modes of the interactions between them that take place. */
  readonly modes: readonly InteractionMode[];
  /**
   * The hours of a working day of 8 h that two people of the two teams share on
   * average, on the worse of the two clocks of the year; `undefined` where the
   * time zones of a team are not known.
   */
  readonly hoursShared?: number;
}

/** How two teams work together, as Team Topologies names it. @public */
export type InteractionMode = NonNullable<TeamInteraction['mode']>;

/** A bet on which a team works, with the team's initiatives of it. @public */
export interface TeamBet {
  readonly ref: string;
  readonly title: string;
  readonly phase: ValueTreePhase;
  /** True when the team owns the bet. */
  readonly isOwner: boolean;
  /** Those that name the team, in the order of the bet. */
  readonly initiatives: readonly {
    readonly title: string;
    readonly phase: ValueTreePhase;
  }[];
}

/** A group within a group, and the data products that it owns itself. @public */
export interface TeamChild {
  readonly ref: string;
  readonly title: string;
  readonly type?: TeamType;
  /** By title. */
  readonly products: readonly DomainProduct[];
}

/** What a team carries, as far as it can be counted. @public */
export interface TeamLoadCounts {
  /** The data products that it owns and that are in use. */
  readonly products: number;
  /** The domains in which these are. */
  readonly domains: number;
  /** The teams with which it works in an interaction that takes place, by mode. */
  readonly partners: Readonly<Record<InteractionMode, number>>;
  /** Its active initiatives of active bets. */
  readonly initiatives: number;
}

/** What the mesh knows of a team, whoever wrote it down. @public */
export interface TeamView {
  readonly teamRef: string;
  /** What it is there for: as its profile describes it, else its group. */
  readonly purpose?: string;
  readonly type?: TeamType;
  /** Who says so: its profile, or the short form on the group. */
  readonly typeFrom?: 'profile' | 'annotation';
  /** The profiles that describe it; more than one may contradict. */
  readonly profileRefs: readonly string[];
  readonly region?: string;
  readonly timeZones: readonly { id: string; people?: number }[];
  readonly size?: TeamSize;
  /** The domains that its profiles name, by title. */
  readonly domains: readonly { ref: string; title: string }[];
  readonly cognitiveLoad?: TeamProfileEntity['spec']['cognitiveLoad'];
  /** The data products that it owns, by title. */
  readonly products: readonly DomainProduct[];
  /** Not ended, whichever side declares them; what ends soonest first. */
  readonly interactions: readonly TeamViewInteraction[];
  /** Whom it reads, who reads it and with whom it works; most flows first. */
  readonly partners: readonly TeamPartner[];
  /** Not ended: those it owns and those with an initiative of it; by title. */
  readonly bets: readonly TeamBet[];
  /** The groups within it, however deep, that own data products; by title. */
  readonly children: readonly TeamChild[];
  /** True when there are more partners, bets or groups than are told. */
  readonly isCut: boolean;
  readonly load: TeamLoadCounts;
}
