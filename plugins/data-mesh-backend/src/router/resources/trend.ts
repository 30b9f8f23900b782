import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Rollups } from '../../history/rollups';
import { splitTrend } from '../../history/trendDelta';
import type { House } from '../../house';
import { demandScorecard, NAMES_ENTITIES } from '../demandScorecard';
import { resource } from '../resource';

/** How a scorecard went from day to day, and what made it so. */
export const trend = ({
  mesh,
  access,
  store,
}: Pick<House, 'mesh' | 'access' | 'store'>) =>
  resource(operations.getTrend, async ({ credentials, parameters, query }) => {
    const { by, id } = parameters;
    await demandScorecard({ mesh, access }, { credentials, by, id });
    const name = NAMES_ENTITIES.includes(by) ? id.toLowerCase() : id;
    const newest = await store.versions.newest();
    const { since, until } = query;
    const found = await new Rollups(store.knex).days(by, name, {
      since,
      // a clock that was ahead may have written days that have not come
      until: newest && newest.today < until ? newest.today : until,
    });
    const { frame } = await mesh.outline();
    const days = found.map(({ version, ...day }, index) => {
      const before = found.at(index - 1);
      const hasOtherRules = index > 0 && before?.ruleSet !== day.ruleSet;
      return { ...day, hasOtherRules };
    });
    const [first, last] = [found.at(0), found.at(-1)];
    const delta =
      first && last && found.length > 1
        ? await splitTrend({ knex: store.knex, mesh }, { by, name }, [
            first,
            last,
          ])
        : undefined;
    return { ...frame, days, delta };
  });
