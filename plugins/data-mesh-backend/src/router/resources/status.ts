import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { House } from '../../house';
import { resource } from '../resource';

/** How fresh the mesh is. */
export const status = ({ mesh }: Pick<House, 'mesh'>) =>
  resource(operations.getStatus, async () => {
    const { frame, rules, ...told } = await mesh.outline();
    return { ...frame, ...told, isLeader: mesh.isLeader };
  });
