import { readDay } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import type { Configuration } from './configuration';
import type { CoveringBody } from '../governance/bodies';
import type { Nest } from '../governance/domainNest';
import {
  EVERYTHING,
  forceOf,
  type BodyPolicy,
  type Force,
  type Governance,
} from '../governance/policies';
import type { LayerEntry, LayerTerms } from './layer';
import type { Predicate } from '../governance/predicate/predicate';
import { rememberBy } from '../memory/rememberBy';
import { rememberInwards } from '../memory/rememberInwards';
import { readOptions } from './ruleOptions';
import type { RuleSettings } from './settings';

/**
 * The narrowest configuration: it comes after the policies of all bodies, so it
 * may tighten a floor and not loosen it.
 *
 * @public
 */
export interface LocalConfiguration extends Configuration {
  /** Its name as an origin, such as that of its file. */
  readonly source: string;
}

/** What settings are made of, besides the policies in the mesh. @public */
export interface SettingsInput {
  readonly rules: readonly Rule[];
  readonly configuration?: Configuration;
  /** What a repository says of its own entities. */
  readonly local?: LocalConfiguration;
  /** Today as an ISO date: graces end, and policies begin. */
  readonly today: string;
  /** Which bodies may decide; all of them unless given. */
  readonly isTrusted?: (bodyRef: string) => boolean;
  /** A policy that is judged as if it were enforced, to see what would fail. */
  readonly preview?: { readonly body: string; readonly policy: string };
}

/** A policy in force, as one layer of settings. */
export interface Layer {
  readonly terms: LayerTerms;
  readonly appliesTo: Predicate;
  readonly entries: readonly (readonly [string, LayerEntry])[];
}

/** The policies of some bodies that are in force, over those of wider ones. */
export interface LayerList {
  readonly layers: readonly Layer[];
  /** What lies below; it is never without layers itself. */
  readonly wider?: LayerList;
  /**
   * What the layers depend on, with all below them, each once: those of the wider
   * ones come first. Most policies have no condition.
   */
  readonly conditions: readonly Predicate[];
  /** What they make of settings, by which of the conditions are met. */
  readonly composed: Map<RuleSettings, Map<string, RuleSettings>>;
}

/** Finds the layers of bodies; `undefined` where there are none. */
export interface FindLayers {
  /** Each list of bodies is one object, so its layers are found once. */
  ofBodies(bodies: readonly CoveringBody[]): LayerList | undefined;
  /** Those of a nest lie over those of the nests around it. */
  ofNest(nest: Nest): LayerList | undefined;
}

/** Finds layers, each once. */
export function rememberLayers(
  governance: Governance,
  input: SettingsInput,
): FindLayers {
  const rules = new Map(input.rules.map(rule => [rule.id, rule]));
  const layerOf = rememberLayer(rules, input);
  const layOver = (
    wider: LayerList | undefined,
    bodies: readonly CoveringBody[],
  ): LayerList | undefined => {
    const layers = inOrder(bodies, governance).flatMap(
      policy => layerOf(policy) ?? [],
    );
    if (layers.length === 0) return wider;
    const conditions = addConditions(wider?.conditions ?? [], layers);
    return { layers, wider, conditions, composed: new Map() };
  };
  return {
    ofBodies: rememberBy(bodies => layOver(undefined, bodies)),
    ofNest: rememberInwards<Nest, LayerList | undefined>({
      around: ({ wider }) => wider,
      derive: ({ bodies }, wider) => layOver(wider, bodies),
      // there is none: a nest is made after those around it
      inCircle: undefined,
    }),
  };
}

/** The same list, where nothing comes to it. */
function addConditions(
  known: readonly Predicate[],
  layers: readonly Layer[],
): readonly Predicate[] {
  const added = new Set(layers.map(({ appliesTo }) => appliesTo));
  added.delete(EVERYTHING);
  for (const each of known) added.delete(each);
  return added.size === 0 ? known : [...known, ...added];
}

/** From the widest to the narrowest; of one width the floors first. */
function inOrder(
  covering: readonly CoveringBody[],
  governance: Governance,
): BodyPolicy[] {
  return covering
    .flatMap(({ body, rank }) =>
      governance.policiesOf(body).map(policy => ({ policy, rank })),
    )
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.policy.policy.floor ?? false) -
          Number(a.policy.policy.floor ?? false),
    )
    .map(({ policy }) => policy);
}

/** The layer that a policy is; `undefined` for one that is not in force. */
function rememberLayer(
  rules: ReadonlyMap<string, Rule>,
  input: SettingsInput,
): (policy: BodyPolicy) => Layer | undefined {
  const known = new Map<BodyPolicy, Layer | undefined>();
  return policy => {
    if (!known.has(policy)) known.set(policy, readLayer(policy, rules, input));
    return known.get(policy);
  };
}

function readLayer(
  bodyPolicy: BodyPolicy,
  rules: ReadonlyMap<string, Rule>,
  input: SettingsInput,
): Layer | undefined {
  const { policy, bodyRef, appliesTo } = bodyPolicy;
  const force = forceFor(bodyPolicy, input);
  const isTrusted = input.isTrusted?.(bodyRef) ?? true;
  if (force === 'none' || !isTrusted || !appliesTo) return undefined;
  const terms = {
    origin: { source: bodyRef, policy: policy.id },
    isFloor: policy.floor,
    isGrace: force === 'grace',
    until: readDay(policy.graceUntil),
  };
  const entries = (policy.rules ?? []).flatMap(entry => {
    const rule = rules.get(entry.rule);
    const read = rule && readEntry(rule, entry);
    return read ? [[entry.rule, read] as const] : [];
  });
  const checks = entriesOfChecks(bodyPolicy, rules);
  return { terms, appliesTo, entries: [...checks, ...entries] };
}

/** The rules that a policy declares count where it applies. */
function entriesOfChecks(
  { bodyRef, policy }: BodyPolicy,
  rules: ReadonlyMap<string, Rule>,
): Layer['entries'] {
  return (policy.checks ?? []).flatMap(({ id }) => {
    const rule = typeof id === 'string' ? rules.get(id) : undefined;
    const by = rule?.declaredBy;
    return rule && by?.body === bodyRef && by.policy === policy.id
      ? [[rule.id, { severity: by.severity }] as const]
      : [];
  });
}

function forceFor(
  { bodyRef, policy }: BodyPolicy,
  { preview, today }: SettingsInput,
): Force {
  const isPreviewed = preview?.body === bodyRef && preview.policy === policy.id;
  return isPreviewed
    ? 'enforced'
    : forceOf(policy, { today: readDay(today) ?? today });
}

/** What a policy says of a rule; `undefined` when its options are none. */
export function readEntry(
  rule: Rule,
  entry: NonNullable<BodyPolicy['policy']['rules']>[number],
): LayerEntry | undefined {
  if (entry.options === undefined) return { severity: entry.severity };
  const result = readOptions(rule, entry.options);
  return result.ok
    ? { severity: entry.severity, options: { value: result.options } }
    : undefined;
}
