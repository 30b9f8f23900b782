import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  policyUptakeInSteps,
  scoreOf,
  type LiftableRule,
} from '@backstage-data-mesh/rules';
import type { House } from '../../house';
import { OnceAVersion } from '../../mesh/onceAVersion';
import { isTrustedBody } from '../../mesh/trust';
import { resource } from '../resource';

const MIN_DOMAINS = 3;

/** How the policies in force are kept; those of bodies that the caller sees. */
export const policyUptake = ({
  mesh,
  access,
  settings: { isTrustedLocation },
}: Pick<House, 'mesh' | 'access' | 'settings'>) => {
  const uptakes = new OnceAVersion(mesh, now => {
    const { graph } = now.evaluation;
    return policyUptakeInSteps(graph, now.evaluation, {
      ...{ governed: now.governed, today: now.today },
      isTrusted: body => isTrustedBody(graph, body, isTrustedLocation),
    });
  });
  return resource(
    operations.getPolicyUptake,
    async ({ credentials, query }) => {
      const { frame, value } = await uptakes.get();
      const body = query.body?.toLowerCase();
      const policies = value.policies.filter(
        each =>
          (body === undefined || each.body === body) &&
          (query.policy === undefined || each.policy === query.policy),
      );
      const sight = await access.entities(credentials);
      const visible = await sight.visible([
        ...policies.flatMap(each => [
          each.body,
          ...each.tightenedBy.map(({ source }) => source),
        ]),
        ...value.lift.flatMap(({ asked, domains }) => [
          ...asked.map(each => each.body),
          ...domains,
        ]),
      ]);
      const sees = (source: string) =>
        !source.includes(':') || visible.has(source);
      return {
        ...frame,
        policies: policies
          .filter(each => sees(each.body))
          .map(({ tightenedBy, ...each }) => ({
            ...each,
            satisfied: scoreOf(each.tally),
            tightenedBy: tightenedBy.filter(({ source }) => sees(source)),
          })),
        lift: value.lift.flatMap(each => liftOf(each, { body, sees })),
        isPartial: !sight.isWhole,
      };
    },
  );
};

function liftOf(
  { rule, asked, domains }: LiftableRule,
  {
    body,
    sees,
  }: { readonly body?: string; readonly sees: (ref: string) => boolean },
) {
  const seen = domains.filter(sees);
  const by = asked
    .filter(each => sees(each.body))
    .map(each => ({ ...each, domains: each.domains.filter(sees) }));
  const isAsked = body === undefined || by.some(each => each.body === body);
  // of fewer nobody may know that it may be lifted
  return seen.length < MIN_DOMAINS || !isAsked
    ? []
    : [{ rule, asked: by, domains: seen }];
}
