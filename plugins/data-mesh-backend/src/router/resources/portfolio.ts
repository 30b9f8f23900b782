import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { allBetsInSteps } from '@backstage-data-mesh/rules';
import { seeMesh } from '../../access/seeMesh';
import type { House } from '../../house';
import { resource } from '../resource';

/** No list is longer than that. */
const MAX = 2_000;

/** All bets whose findings the caller may see. */
export const portfolio = ({
  mesh,
  access,
  readings,
}: Pick<House, 'mesh' | 'access' | 'readings'>) =>
  resource(operations.getPortfolio, async ({ credentials, signal }) => {
    const sight = await access.findings(credentials);
    const see = await seeMesh(mesh, sight);
    const { frame, bets, limits } = await mesh.readInSteps(function* inSteps(
      now,
    ) {
      const all = yield* allBetsInSteps({
        ...{ graph: see(now.evaluation.graph), day: now.today },
        storedReadings: readings.of,
      });
      return { frame: now.frame, ...all };
    }, signal);
    return {
      ...frame,
      bets: bets.slice(0, MAX),
      limits: limits.slice(0, MAX),
      total: bets.length,
      isCut: bets.length > MAX || limits.length > MAX,
      isPartial: !sight.isWhole,
    };
  });
