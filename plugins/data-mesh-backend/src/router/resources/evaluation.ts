import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { House } from '../../house';
import { resource } from '../resource';

/** Looks at the catalog now; who asks meanwhile waits for the same look. */
export const evaluation = ({
  mesh,
  auditor,
}: Pick<House, 'mesh' | 'auditor'>) =>
  resource(operations.evaluate, async ({ body, request }) => {
    const event = await auditor.createEvent({
      eventId: 'evaluate',
      severityLevel: 'medium',
      request,
      meta: { acceptVanished: body.acceptVanished },
    });
    try {
      await mesh.refresh(body);
      const { frame: answer } = await mesh.outline();
      await event.success();
      return answer;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  });
