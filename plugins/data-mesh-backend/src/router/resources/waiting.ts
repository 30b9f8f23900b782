import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { waitingInSteps, type WaitingFor } from '@backstage-data-mesh/rules';
import { viewGraph } from '../../access/viewGraph';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { resource } from '../resource';

/** So many days are looked ahead. */
const WITHIN = 30;
/** No list is longer than that. */
const MAX = 500;

const NOTHING_WAITS: WaitingFor = {
  groups: [],
  owned: [],
  seats: [],
  waiting: [],
};

/** What waits for a person or a group, as far as the caller sees it. */
export const waiting = ({ mesh, access }: Pick<House, 'mesh' | 'access'>) =>
  resource(operations.getWaiting, async ({ credentials, parameters }) => {
    const sight = await access.entities(credentials);
    const findings = await access.findings(credentials);
    const ref = await entityOf(parameters, sight, hasEntity(mesh));
    const { value, frame } = await viewGraph(mesh, sight, (graph, now) =>
      waitingInSteps({
        ...{ graph, who: ref, today: now.today, within: WITHIN },
        linesOf: entityRef => now.book.of(entityRef),
      }),
    );
    // nothing waits for what is neither a person nor a group
    const { groups, owned, seats, waiting: all } = value ?? NOTHING_WAITS;
    const judged = await findings.visible(all.map(({ about }) => about));
    const waits = all.filter(
      ({ is, about }) =>
        (is !== 'findings' && is !== 'grace') || judged.has(about),
    );
    return {
      ...frame,
      groups: groups.slice(0, MAX),
      owned: owned.slice(0, MAX),
      seats: seats.slice(0, MAX),
      waiting: waits.slice(0, MAX),
      totals: { owned: owned.length, waiting: waits.length },
    };
  });
