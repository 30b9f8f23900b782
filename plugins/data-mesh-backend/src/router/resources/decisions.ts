import { NotFoundError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { whoDecides } from '@backstage-data-mesh/rules';
import { viewGraph } from '../../access/viewGraph';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { resource } from '../resource';

/** Which body decides on something, of those that the caller may see. */
export const decisions = ({ mesh, access }: Pick<House, 'mesh' | 'access'>) =>
  resource(operations.getWhoDecides, async ({ credentials, query }) => {
    const sight = await access.entities(credentials);
    const asked = parseEntityRef(query.entity);
    const ref = await entityOf(asked, sight, hasEntity(mesh));
    const { value, frame } = await viewGraph(
      mesh,
      sight,
      function* find(graph) {
        return whoDecides(graph, { decision: query.area, entity: ref });
      },
    );
    // it went while it was looked up
    if (!value.ok) throw new NotFoundError(value.message);
    const { ok, decision, ...found } = value;
    const isPartial = !sight.isWhole;
    return { ...frame, ...found, area: decision, isPartial };
  });
