import { InputError } from '@backstage/errors';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { impactInSteps } from '@backstage-data-mesh/rules';
import { viewGraph } from '../../access/viewGraph';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { resource } from '../resource';

/** What hangs on a data product: no way leads through what is hidden. */
export const impact = ({ mesh, access }: Pick<House, 'mesh' | 'access'>) =>
  resource(operations.getImpact, async ({ credentials, parameters, query }) => {
    const sight = await access.entities(credentials);
    const ref = await entityOf(parameters, sight, hasEntity(mesh));
    const what = query.port === undefined ? ref : `${ref}#${query.port}`;
    const { value, frame } = await viewGraph(mesh, sight, graph =>
      impactInSteps(graph, what),
    );
    if (!value.ok) {
      const at = value.field === 'port' ? 'query.port' : 'path';
      throw new InputError(`${at}: ${value.message}`);
    }
    const { ok, ...found } = value;
    return { ...frame, ...found, isPartial: !sight.isWhole };
  });
