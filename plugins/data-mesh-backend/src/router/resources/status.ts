import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { findUntrustedBodies } from '../../mesh/trust';
import type { House } from '../../house';
import { resource } from '../resource';

/** How fresh the mesh is. */
export const status = ({ mesh, settings }: Pick<House, 'mesh' | 'settings'>) =>
  resource(operations.getStatus, () =>
    mesh.read(({ frame, evaluation, ruleSet, today }) => ({
      ...frame,
      ...{ ruleSet, today, isLeader: mesh.isLeader },
      entities: evaluation.graph.nodes().length,
      untrustedBodies: findUntrustedBodies(
        evaluation.graph,
        settings.isTrustedLocation,
      ).length,
    })),
  );
