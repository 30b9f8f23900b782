import { governanceBody } from '@backstage-data-mesh/model';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  effectiveSettingsOf,
  policiesOfEntity,
  type EffectiveSetting,
  type SettingOrigin,
} from '@backstage-data-mesh/rules';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { isTrustedBody } from '../../mesh/trust';
import { resource } from '../resource';

/** How rules and policies apply to one entity, and who says so. */
export const entityPolicies = ({
  mesh,
  access,
  settings: { isTrustedLocation },
}: Pick<House, 'mesh' | 'access' | 'settings'>) =>
  resource(
    operations.getEntityPolicies,
    async ({ credentials, parameters }) => {
      const sight = await access.findings(credentials);
      const ref = await entityOf(parameters, sight, hasEntity(mesh));
      const told = await mesh.read(now => {
        const { graph, rules } = now.evaluation;
        const governed = now.governed;
        return {
          frame: now.frame,
          bodies: graph.ofKind(governanceBody).map(graph.refOf),
          declaredBy: new Map(
            rules.map(rule => [rule.id, rule.declaredBy?.body]),
          ),
          settings: effectiveSettingsOf(governed, ref),
          policies: policiesOfEntity(graph, now.evaluation, {
            ...{ entity: ref, governed, today: now.today },
            isTrusted: body => isTrustedBody(graph, body, isTrustedLocation),
          }),
        };
      });
      const visible = await (
        await access.entities(credentials)
      ).visible(told.bodies);
      const bodies = new Set(told.bodies);
      const sees = (source: string | undefined) =>
        source === undefined || !bodies.has(source) || visible.has(source);
      return {
        ...told.frame,
        ref,
        settings: told.settings
          .filter(({ rule }) => sees(told.declaredBy.get(rule)))
          .map(setting => withoutHidden(setting, sees)),
        policies: told.policies.filter(({ body }) => sees(body)),
      };
    },
  );

/** What holds is told; who says so only where the caller may see them. */
function withoutHidden(
  { origin, optionsOrigin, floor, grace, ...setting }: EffectiveSetting,
  sees: (source: string) => boolean,
) {
  const show = (from: SettingOrigin | undefined) =>
    from && sees(from.source) ? from : undefined;
  return {
    ...setting,
    origin: show(origin),
    optionsOrigin: show(optionsOrigin),
    floor: floor && { ...floor, origin: show(floor.origin) },
    grace: grace && { ...grace, origin: show(grace.origin) },
  };
}
