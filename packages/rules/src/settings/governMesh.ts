import {
  finish,
  readDay,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import { governanceInSteps, type Governance } from '../governance/policies';
import { waiversInSteps, type EffectiveWaivers } from '../governance/waivers';
import { once } from '../memory/once';
import { policyRulesInSteps } from './declared/policyRules';
import { effectiveSettings, type EffectiveSettings } from './effectiveSettings';
import type { SettingsInput } from './policyLayers';
import { isSameOn, readTurningDays } from './turningDays';

/** What a configuration and the governance bodies ask of a mesh. @public */
export interface GovernedMesh extends EffectiveSettings, EffectiveWaivers {
  /** All rules that there are, those that are declared as data included. */
  readonly rules: readonly Rule[];
  /** What the bodies say, for facts and rules that ask for it too. */
  readonly governance: Governance;
  /** True when all of this is the same on another day. */
  holdsOn(day: string): boolean;
}

/**
 * Tells how a mesh is to be judged: by which rules, how they apply to each
 * entity, and who is excused from them. It is what an evaluation asks for
 * besides the mesh itself.
 *
 * It reads nothing but the graph: all bodies at once, and of an entity where it
 * stands and what policies ask about it, when somebody asks. Of a graph that
 * changes, what bodies say and where domains lie is as it was at first; where
 * an entity stands is as it is.
 *
 * @public
 */
export function governMesh(
  graph: MeshGraph,
  input: SettingsInput,
): GovernedMesh {
  return finish(governMeshInSteps(graph, input));
}

/** The same, in steps: a live evaluation takes them one by one. @public */
export function* governMeshInSteps(
  graph: MeshGraph,
  input: SettingsInput,
): Steps<GovernedMesh> {
  const governance = yield* governanceInSteps(graph);
  const { configuration, local } = input;
  const known = [
    ...input.rules,
    ...(configuration?.rules ?? []),
    ...(local?.rules ?? []),
  ];
  const rules = [
    ...known,
    ...(yield* policyRulesInSteps(graph, { ...input, rules: known })),
  ];
  const turningDays = once(() => readTurningDays(graph, governance));
  return {
    rules,
    governance,
    holdsOn: day =>
      isSameOn(
        turningDays(),
        readDay(input.today) ?? input.today,
        readDay(day) ?? day,
      ),
    ...effectiveSettings(graph, { ...input, rules }, governance),
    ...(yield* waiversInSteps(graph, input, governance)),
  };
}
