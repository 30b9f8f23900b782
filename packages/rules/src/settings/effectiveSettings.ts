import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { readGovernance, type Governance } from '../governance/policies';
import { rememberBy } from '../memory/rememberBy';
import { applyLayer, type LayerEntry } from './layer';
import {
  rememberLayers,
  type Layer,
  type LayerList,
  type SettingsInput,
} from './policyLayers';
import type { Predicate } from '../governance/predicate/predicate';
import { recommendedSettings } from './recommended';
import { OverlaidSettings } from './overlaidSettings';
import type { RuleSetting, RuleSettings } from './settings';

/** The settings of all entities of a mesh. @public */
export interface EffectiveSettings {
  /** Entities with the same layers share one map. */
  settingsFor(entityRef: string): RuleSettings;
  /** The same, of an entity that is known by its node. */
  settingsAt(node: MeshNode): RuleSettings;
}

/**
 * Lays the settings of each entity over one another: recommended, then
 * configuration, then the policies of the bodies whose scope it is in, from the
 * enterprise over the region to the domain, the most specific last, then what
 * the repository says itself. Of bodies that are equally near, floors come
 * first, and then the order of their refs decides. A policy that cannot be read asks for nothing; that is a finding on
 * its body.
 */
export function effectiveSettings(
  graph: MeshGraph,
  input: SettingsInput,
  governance: Governance = readGovernance(graph),
): EffectiveSettings {
  const base = baseSettings(input);
  const withLocal = rememberBy(addLocal(input.local));
  const alone = withLocal(base);
  const { ofBodies, ofNest } = rememberLayers(governance, input);
  // what all are asked is found once, not for each place
  const settingsAt = (node: MeshNode): RuleSettings => {
    const { wide, near, nest } = governance.coverage.bodiesFor(node);
    const asked = { graph, node };
    let settings = layOver(base, ofBodies(wide), asked);
    if (near.length > 0) settings = layOver(settings, ofBodies(near), asked);
    if (nest) settings = layOver(settings, ofNest(nest), asked);
    return withLocal(settings);
  };
  return {
    settingsFor(ref) {
      const node = graph.nodeOf(ref);
      return node === undefined ? alone : settingsAt(node);
    },
    settingsAt,
  };
}

/** An entity that is looked at where a policy asks for something of it. */
interface Asked {
  readonly graph: MeshGraph;
  readonly node: MeshNode;
}

/** Settings with what some bodies ask of an entity; mostly they are known. */
function layOver(
  settings: RuleSettings,
  list: LayerList | undefined,
  { graph, node }: Asked,
): RuleSettings {
  if (!list) return settings;
  const { conditions } = list;
  const isForAll = conditions.length === 0;
  const entity = isForAll ? undefined : graph.itemOf(node)?.entity;
  const key = keyOf(conditions, entity);
  return (
    list.composed.get(settings)?.get(key) ??
    layEach(settings, list, { key, entity })
  );
}

/** What the wider bodies make of settings is made once for all that lies within. */
function layEach(
  settings: RuleSettings,
  list: LayerList,
  { key, entity }: { readonly key: string; readonly entity: unknown },
): RuleSettings {
  const open: LayerList[] = [];
  let known: RuleSettings | undefined;
  let next: LayerList | undefined = list;
  while (next && !known) {
    known = next.composed.get(settings)?.get(keyFor(next, key));
    if (!known) open.push(next);
    next = next.wider;
  }
  let result = known ?? settings;
  for (const each of open.reverse()) {
    const applying = each.layers.filter(({ appliesTo }) => appliesTo(entity));
    if (applying.length > 0) result = compose(result, applying);
    remember(each, settings).set(keyFor(each, key), result);
  }
  return result;
}

/** Tells which layers apply; those that always do tell nothing. */
function keyOf(conditions: readonly Predicate[], entity: unknown): string {
  let key = '';
  for (const applies of conditions) key += applies(entity) ? '1' : '0';
  return key;
}

/** The conditions of wider layers come first. */
function keyFor({ conditions }: LayerList, key: string): string {
  return key.slice(0, conditions.length);
}

/** So many settings are remembered at once; there are few, but for those who mean harm. */
const MAX_REMEMBERED = 100;

function remember(
  { composed }: LayerList,
  settings: RuleSettings,
): Map<string, RuleSettings> {
  const known = composed.get(settings);
  if (known) return known;
  if (composed.size === MAX_REMEMBERED) composed.clear();
  const byKey = new Map<string, RuleSettings>();
  composed.set(settings, byKey);
  return byKey;
}

/** What holds where no body decides. */
export function baseSettings({
  rules,
  configuration,
}: Pick<SettingsInput, 'rules' | 'configuration'>): RuleSettings {
  const settings = new Map(recommendedSettings(rules));
  for (const [rule, entry] of configuration?.settings ?? []) {
    const current = settings.get(rule);
    const origin = { source: 'configuration' };
    if (current) settings.set(rule, applyLayer(current, entry, { origin }));
  }
  return settings;
}

/** Lays what a repository says over what holds for an entity without it. */
function addLocal(local: SettingsInput['local']) {
  if (!local) return (settings: RuleSettings) => settings;
  const terms = { origin: { source: local.source } };
  const entries = new Map<string, LayerEntry>();
  for (const { id, severity } of local.rules) entries.set(id, { severity });
  for (const [id, entry] of local.settings) entries.set(id, entry);
  return (settings: RuleSettings): RuleSettings => {
    const changed = new Map<string, RuleSetting>();
    for (const [rule, entry] of entries) {
      const current = settings.get(rule);
      if (current) changed.set(rule, applyLayer(current, entry, terms));
    }
    return new OverlaidSettings(settings, changed);
  };
}

function compose(base: RuleSettings, layers: readonly Layer[]): RuleSettings {
  const changed = new Map<string, RuleSetting>();
  for (const { entries, terms } of layers) {
    for (const [rule, entry] of entries) {
      const current = changed.get(rule) ?? base.get(rule);
      if (current) changed.set(rule, applyLayer(current, entry, terms));
    }
  }
  return new OverlaidSettings(base, changed);
}
