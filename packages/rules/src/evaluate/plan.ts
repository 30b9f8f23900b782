import type { Need, Rule, RuleContext } from '../declare/rule';
import type { RuleSetting, RuleSettings } from '../settings/settings';

/** One rule as it applies to the entities that share their settings. */
export interface Step {
  /** The place of the rule among all rules. */
  readonly place: number;
  readonly rule: Rule;
  readonly setting: RuleSetting;
  readonly context: RuleContext;
  /** What the rule needs and nobody has. */
  readonly missing?: Need;
}

/** The rules to judge an entity by, in their order. */
export type Plan = readonly Step[];

/** What plans are made of. */
export interface PlanInput {
  readonly rules: readonly Rule[];
  /** The places of the rules to plan, by kind. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly context: Omit<RuleContext, 'options'>;
  readonly unmet: ReadonlySet<Need>;
}

/**
 * Plans the rules of one pass for a kind. Entities that share a map of settings
 * share a plan, so that what is the same for all of them is found out once.
 */
export function createPlans(
  input: PlanInput,
): (settings: RuleSettings, kind: string) => Plan {
  const known = new WeakMap<RuleSettings, Map<string, Plan>>();
  const stepAt = rememberSteps(input);
  // neighbours mostly share their settings
  let last: { settings: RuleSettings; kind: string; plan: Plan } | undefined;
  return (settings, kind) => {
    if (last?.settings === settings && last.kind === kind) return last.plan;
    let plans = known.get(settings);
    if (!plans) known.set(settings, (plans = new Map()));
    let plan = plans.get(kind);
    if (!plan)
      plans.set(kind, (plan = planOf(input, settings, { kind, stepAt })));
    last = { settings, kind, plan };
    return plan;
  };
}

function planOf(
  { rules, places }: PlanInput,
  settings: RuleSettings,
  { kind, stepAt }: { kind: string; stepAt: StepAt },
): Plan {
  return (places.get(kind) ?? []).flatMap(place => {
    const setting = settings.get(rules[place].id);
    return setting ? stepAt(place, setting) : [];
  });
}

type StepAt = (place: number, setting: RuleSetting) => Step;

/** Most settings are those of the mesh as a whole: their steps are made once. */
function rememberSteps({ rules, context, unmet }: PlanInput): StepAt {
  const known = rules.map(() => new WeakMap<RuleSetting, Step>());
  return (place, setting) => {
    let step = known[place].get(setting);
    if (!step) {
      const rule = rules[place];
      step = {
        ...{ place, rule, setting },
        context: withOptions(context, setting.options),
        missing: rule.needs.find(need => unmet.has(need)),
      };
      known[place].set(setting, step);
    }
    return step;
  };
}

/**
 * Leaves out what is not wanted of a plan once the same are wanted again, as
 * when all of a mesh is judged by one rule. A plan that is used once stays whole.
 */
export function createNarrow(): (plan: Plan, wanted: Uint8Array) => Plan {
  let last: { plan: Plan; wanted: Uint8Array; narrowed?: Plan } | undefined;
  return (plan, wanted) => {
    if (last?.plan !== plan || last.wanted !== wanted) {
      last = { plan, wanted };
      return plan;
    }
    last.narrowed ??= plan.filter(({ place }) => wanted[place] === 1);
    return last.narrowed;
  };
}

/** The places of the rules, by the kinds of their subjects in lower case. */
export function placesByKind(
  rules: readonly Rule[],
  isInPass: (rule: Rule) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const byKind = new Map<string, number[]>();
  rules.forEach((rule, place) => {
    if (!isInPass(rule)) return;
    for (const kind of rule.subject.kinds) {
      const list = byKind.get(kind.toLowerCase());
      if (list) list.push(place);
      else byKind.set(kind.toLowerCase(), [place]);
    }
  });
  return byKind;
}

/** One class, so that all rules find what they ask for at the same places. */
class StepContext implements RuleContext {
  readonly graph: RuleContext['graph'];
  readonly facts: RuleContext['facts'];
  readonly rules: RuleContext['rules'];
  readonly outcome: RuleContext['outcome'];
  readonly readings: RuleContext['readings'];

  constructor(
    private readonly source: PlanInput['context'],
    readonly options: unknown,
  ) {
    this.graph = source.graph;
    this.facts = source.facts;
    this.rules = source.rules;
    this.outcome = source.outcome;
    this.readings = source.readings;
  }

  get today(): string {
    return this.source.today;
  }
}

/** The same context, which still tells what day it is when it is asked. */
export function withOptions(
  context: PlanInput['context'],
  options: unknown,
): RuleContext {
  return new StepContext(context, options);
}
