import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { viewGraph } from '../../access/viewGraph';
import { findNeighbourhood } from '../../mesh/neighbourhood';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { resource } from '../resource';

/** What an entity is tied to. */
export const neighbourhood = ({
  mesh,
  access,
}: Pick<House, 'mesh' | 'access'>) =>
  resource(
    operations.getNeighbourhood,
    async ({ credentials, parameters, query }) => {
      const sight = await access.entities(credentials);
      const ref = await entityOf(parameters, sight, hasEntity(mesh));
      const { value, frame } = await viewGraph(mesh, sight, graph =>
        findNeighbourhood(graph, ref, query),
      );
      return { ...frame, ...value };
    },
  );
