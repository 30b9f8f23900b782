import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import {
  buildNested,
  nestings,
} from '../governance/__testUtils__/nestedDomains';
import { readGovernance } from '../governance/policies';
import { rules } from './__testUtils__/settings';
import { effectiveSettings } from './effectiveSettings';
import { applyLayer } from './layer';
import { readEntry } from './policyLayers';
import { recommendedSettings } from './recommended';
import type { RuleSetting } from './settings';

const policies = () =>
  fc.array(
    fc.record({
      id: fc.constantFrom('p', 'q'),
      status: fc.constantFrom('enforced', 'grace', 'draft'),
      floor: fc.boolean(),
      rules: fc.array(
        fc.record(
          {
            rule: fc.constantFrom('team-x', 'team-quiet'),
            severity: fc.constantFrom('error', 'warning', 'info', 'off'),
            options: fc.record({ days: fc.constantFrom(30, 60) }),
          },
          { requiredKeys: ['rule', 'severity'] },
        ),
        { maxLength: 2 },
      ),
      appliesTo: fc.option(
        fc.record({ 'spec.lifecycle': fc.constantFrom('production', 'x') }),
        { nil: undefined },
      ),
    }),
    { maxLength: 3 },
  );

/** The long way: all that is asked of one entity, laid over one after the other. */
function longWay(graph: MeshGraph, node: MeshNode): Map<string, RuleSetting> {
  const { coverage, policiesOf } = readGovernance(graph);
  const settings = new Map(recommendedSettings(rules));
  const entity = graph.itemOf(node)?.entity;
  const asked = [...coverage.bodiesFor(node)]
    .flatMap(({ body, rank }) =>
      policiesOf(body).map(policy => ({ ...policy, rank })),
    )
    .sort(
      (a, b) =>
        a.rank - b.rank || Number(b.policy.floor) - Number(a.policy.floor),
    );
  for (const { policy, bodyRef, appliesTo } of asked) {
    if (policy.status === 'draft' || !appliesTo?.(entity)) continue;
    const terms = {
      origin: { source: bodyRef, policy: policy.id },
      isFloor: policy.floor,
      isGrace: policy.status === 'grace',
    };
    for (const written of policy.rules ?? []) {
      const rule = rules.find(({ id }) => id === written.rule);
      const current = settings.get(written.rule);
      const entry = rule && readEntry(rule, written);
      if (!entry || !current) continue;
      settings.set(written.rule, applyLayer(current, entry, terms));
    }
  }
  return settings;
}

describe('the settings of domains in each other', () => {
  const meshes = () =>
    nestings().chain(nesting =>
      fc
        .tuple(...nesting.bodies.map(policies))
        .map(asked => buildNested(nesting, asked)),
    );

  it('are those that each entity would find by itself', () => {
    fc.assert(
      fc.property(meshes(), graph => {
        const { settingsAt } = effectiveSettings(graph, {
          ...{ rules, today: '2026-11-20' },
        });
        for (const node of graph.nodes())
          expect(new Map(settingsAt(node))).toEqual(longWay(graph, node));
      }),
      { numRuns: 200 },
    );
  });

  it('are one object for all entities that are asked the same', () => {
    fc.assert(
      fc.property(meshes(), graph => {
        const { settingsAt } = effectiveSettings(graph, {
          ...{ rules, today: '2026-11-20' },
        });
        for (const node of graph.nodes())
          expect(settingsAt(node)).toBe(settingsAt(node));
      }),
      { numRuns: 20 },
    );
  });
});
