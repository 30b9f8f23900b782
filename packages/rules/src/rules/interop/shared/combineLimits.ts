import type { MeshNode } from '@backstage-data-mesh/model';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import { isStricter, type SloLevel } from '../../../slo';
import { FROM_RETIRED } from './endedFlows';
import {
  givenBy,
  isMarkedFree,
  type Given,
  type InputLimit,
  type Wanted,
} from './inputLimits';

/** What a promise is held against. */
export interface CombineTerms extends Wanted {
  /** The promise. */
  readonly level: SloLevel;
  readonly availability: 'product' | 'weakest';
  /** How seldom news come from what is taken as reference data, in seconds. */
  readonly referenceData: number;
  /** True for a product that also reads what is no data product. */
  readonly hasOwnSource: boolean;
  /** Why nothing is asked of a flow, where that is so. */
  readonly whyNotAsked?: (flow: InputFlow) => object | undefined;
  /**
   * What the inputs are sure to give, by their places, where that is known without
   * a look at them; NaN where it is in doubt.
   */
  readonly surely?: (wanted: Wanted) => (place: number) => number;
}

/** Why it is not known whether an input limits a promise. */
export type Doubt =
  | 'retired'
  | 'silent'
  | 'unreadable'
  | 'unclear'
  | 'own-source'
  | 'reference-data'
  | 'call-or-copy';

/** How a promise stands to what all inputs of a product give. */
export interface Combined {
  /** What breaks the promise. */
  readonly broken?: {
    readonly level: SloLevel;
    /** The input that limits most. */
    readonly input: InputLimit;
    /** True when the level is less than that of any single input. */
    readonly isTogether: boolean;
  };
  /** An input of which it is not known what it does to the promise. */
  readonly doubt?: { readonly flow: InputFlow; readonly why: Doubt };
}

/** A promise, and in which words it may be met. */
type HeldPromise = Wanted & Pick<CombineTerms, 'level'>;

/** More different promises of one product than this are not held. */
const MAX_DIFFERENT = 100;

/**
 * Holds promises against the same inputs, equal ones once: a product may have
 * thousands of ports and inputs. `undefined` where it has too many different ones.
 */
export function createCombine(
  flows: readonly InputFlow[],
  terms: Omit<CombineTerms, keyof HeldPromise>,
): (promise: HeldPromise) => Combined | undefined {
  const known = new Map<string, Combined>();
  return promise => {
    const { property, words, level } = promise;
    const { amount, unit, isCalendar, calendar } = level;
    const isOfCalendar = calendar !== undefined;
    const key = [
      property,
      words,
      amount,
      unit,
      isCalendar,
      isOfCalendar,
    ].join();
    const found = known.get(key);
    if (found || known.size >= MAX_DIFFERENT) return found;
    const combined = combineLimits(flows, { ...terms, ...promise });
    known.set(key, combined);
    return combined;
  };
}

/** An input that says what it gives. */
type Known = Extract<Given, { is: 'limit' }>;

/**
 * Holds a promise against the inputs of a product: no fresher than the slowest,
 * no more often than the most frequent, and no more available than all that it
 * calls; these fail independently, unless the weakest alone is to count.
 */
export function combineLimits(
  flows: readonly InputFlow[],
  terms: CombineTerms,
): Combined {
  const known: Known[] = [];
  let doubt: Combined['doubt'];
  let isCarried = false;
  const isMet = createIsMet(terms);
  flows.forEach((flow, place) => {
    const excuse = terms.whyNotAsked?.(flow);
    if (excuse === FROM_RETIRED) doubt ??= { flow, why: 'retired' };
    if (excuse) return;
    if (isMet?.(place)) {
      isCarried ||= !isMarkedFree(flow.input);
      return;
    }
    const given = givenBy(flow, terms);
    if (given.is === 'limit') known.push(given);
    else if (given.is === 'unknown') doubt ??= { flow, why: given.why };
  });
  return COMBINE[terms.property](known, terms, { doubt, isCarried });
}

/** Of an age that is kept, no more is asked than that there is one. */
function createIsMet({
  surely,
  property,
  words,
  level,
}: CombineTerms): ((place: number) => boolean) | undefined {
  if (COMBINE[property] !== combineAge) return undefined;
  const given = surely?.({ property, words });
  return given && (place => given(place) <= level.amount);
}

interface Others {
  readonly doubt: Combined['doubt'];
  /** True when an input that is not among the known carries the promise. */
  readonly isCarried: boolean;
}

type Combine = (
  known: readonly Known[],
  terms: CombineTerms,
  others: Others,
) => Combined;

const COMBINE: Readonly<Record<Wanted['property'], Combine>> = {
  availability: combineAvailability,
  frequency: combineFrequency,
  latency: combineAge,
  freshness: combineAge,
};

/** One slow input is enough, whatever else is not known. */
function combineAge(
  known: readonly Known[],
  terms: CombineTerms,
  others: Others,
): Combined {
  const slow = known.filter(({ limit }) => isBelow(limit.placed.level, terms));
  const isCarried = others.isCarried || slow.length < known.length;
  const judged = slow.map(({ limit }) => ({
    limit,
    why: whyDoubtful(limit, terms, isCarried),
  }));
  const sure = judged.filter(({ why }) => why === undefined);
  if (sure.length > 0) {
    return { broken: alone(worstOf(sure.map(({ limit }) => limit))) };
  }
  const [open] = judged;
  return {
    doubt: open?.why ? { flow: open.limit.flow, why: open.why } : others.doubt,
  };
}

/** Any input may bring the news: one that does is enough. */
function combineFrequency(
  known: readonly Known[],
  terms: CombineTerms,
  { doubt }: Others,
): Combined {
  const limits = known.map(({ limit }) => limit);
  if (limits.length === 0) return { doubt };
  const best = limits.reduce((a, b) =>
    a.placed.level.amount <= b.placed.level.amount ? a : b,
  );
  if (!isBelow(best.placed.level, terms)) return {};
  const open = limits.find(limit => hasOtherSource(limit, terms));
  if (open) return { doubt: { flow: open.flow, why: 'own-source' } };
  return doubt ? { doubt } : { broken: alone(best) };
}

function combineAvailability(
  known: readonly Known[],
  terms: CombineTerms,
  { doubt }: Others,
): Combined {
  const broken = together(
    known.filter(({ isCall }) => isCall).map(({ limit }) => limit),
    terms,
  );
  if (broken) return { broken };
  const worst = together(
    known.map(({ limit }) => limit),
    terms,
  );
  const open = known.find(({ isCall }) => isCall === undefined);
  return worst && open
    ? { doubt: { flow: open.limit.flow, why: 'call-or-copy' } }
    : { doubt };
}

/** What inputs give together, where that breaks the promise. */
function together(
  limits: readonly InputLimit[],
  terms: CombineTerms,
): Combined['broken'] {
  if (limits.length === 0) return undefined;
  const input = worstOf(limits);
  const { level } = input.placed;
  const isMultiplied = terms.availability === 'product';
  const amount = isMultiplied ? multiply(limits) : level.amount;
  return isBelow({ ...level, amount }, terms)
    ? { input, level: { ...level, amount }, isTogether: amount < level.amount }
    : undefined;
}

/** Two ports of one product fail together: each source counts once. */
function multiply(limits: readonly InputLimit[]): number {
  const lowest = new Map<MeshNode, number>();
  for (const { flow, placed } of limits) {
    const known = lowest.get(flow.provider) ?? 1;
    lowest.set(flow.provider, Math.min(known, placed.level.amount));
  }
  return [...lowest.values()].reduce((a, b) => a * b, 1);
}

function isBelow(given: SloLevel, { level }: CombineTerms): boolean {
  return isStricter(level, given) === true;
}

function alone(input: InputLimit): Combined['broken'] {
  return { input, level: input.placed.level, isTogether: false };
}

function worstOf(limits: readonly InputLimit[]): InputLimit {
  return limits.reduce((a, b) =>
    isStricter(a.placed.level, b.placed.level) ? b : a,
  );
}

/** Slow data beside data that carries the promise may be looked up in only. */
function whyDoubtful(
  limit: InputLimit,
  terms: CombineTerms,
  isCarried: boolean,
): Doubt | undefined {
  if (hasOtherSource(limit, terms)) return 'own-source';
  const isSaid = limit.flow.input.limits === true;
  return isCarried && !isSaid && isReferenceData(limit, terms)
    ? 'reference-data'
    : undefined;
}

/** The promise may be about what the product reads besides data products. */
function hasOtherSource(
  { flow }: InputLimit,
  { hasOwnSource }: CombineTerms,
): boolean {
  return hasOwnSource && flow.input.limits !== true;
}

function isReferenceData(
  { flow }: InputLimit,
  { referenceData }: CombineTerms,
): boolean {
  const news = givenBy(flow, { property: 'frequency', words: 'own' });
  return news.is === 'limit' && news.limit.placed.level.amount >= referenceData;
}
