import type { TeamSize } from '../../facts/members';
import type { TeamProfileEntity } from '../../kinds';
import type { TeamInteraction } from '../../parts/teamInteraction';
import type { TeamType } from '../../vocabulary/teamTypes';
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

/** What the mesh knows of a team, whoever wrote it down. @public */
export interface TeamView {
  readonly teamRef: string;
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
}
