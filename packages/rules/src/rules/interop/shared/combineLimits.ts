import type { MeshNode } from '@backstage-data-mesh/model';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import { isStricter, type SloLevel } from '../../../slo';
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
  /** True for a flow from a retired product, on which nobody can count. */
  readonly isFromRetired?: (flow: InputFlow) => boolean;
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
  const met: InputFlow[] = [];
  let doubt: Combined['doubt'];
  const isSurelyMet = createIsMet(terms);
  flows.forEach((flow, place) => {
    // that it reads itself is told by another rule
    if (flow.provider === flow.consumer) return;
    if (isSurelyMet?.(place)) {
      if (!isMarkedFree(flow.input)) met.push(flow);
      return;
    }
    const given = givenBy(flow, terms);
    if (given.is === 'free') return;
    if (isMet(given, terms)) met.push(flow);
    else if (given.is === 'limit' && !isLeftOut(flow, terms)) known.push(given);
    else if (!doubt) doubt = { flow, why: whyUnknown(flow, given, terms) };
  });
  // who is retired carries nothing; that is asked where it matters
  const isCarried = () => met.some(flow => !terms.isFromRetired?.(flow));
  return COMBINE[terms.property](known, terms, { doubt, isCarried });
}

/** Of the slow the slowest alone is asked whether it is retired; see `combineAge`. */
function isLeftOut(flow: InputFlow, terms: CombineTerms): boolean {
  return !isAge(terms) && (terms.isFromRetired?.(flow) ?? false);
}

function whyUnknown(
  flow: InputFlow,
  given: Exclude<Given, { is: 'free' }>,
  { isFromRetired }: CombineTerms,
): Doubt {
  return given.is === 'limit' || isFromRetired?.(flow) ? 'retired' : given.why;
}

/** Of an age that is kept, no more is asked than that there is one. */
function isMet(given: Given, terms: CombineTerms): boolean {
  return (
    isAge(terms) &&
    given.is === 'limit' &&
    !isBelow(given.limit.placed.level, terms)
  );
}

function isAge({ property }: Wanted): boolean {
  return COMBINE[property] === combineAge;
}

/** The same, where it is known without a look at the flow. */
function createIsMet(
  terms: CombineTerms,
): ((place: number) => boolean) | undefined {
  if (!isAge(terms)) return undefined;
  const given = terms.surely?.(terms);
  return given && (place => given(place) <= terms.level.amount);
}

interface Others {
  readonly doubt: Combined['doubt'];
  /** True when an input that is not among the known carries the promise. */
  readonly isCarried: () => boolean;
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
  const slow = known.map(({ limit }) => ({
    limit,
    why: whyDoubtful(limit, terms, others.isCarried),
  }));
  const worst = worstInUse(
    slow.flatMap(({ limit, why }) => (why === undefined ? [limit] : [])),
    terms,
  );
  if (worst) return { broken: alone(worst) };
  const [first] = slow;
  if (!first) return { doubt: others.doubt };
  const { flow } = first.limit;
  const why = terms.isFromRetired?.(flow) ? 'retired' : first.why;
  return { doubt: { flow, why: why ?? 'retired' } };
}

/** The worst that is not from a retired product; mostly the first that is asked. */
function worstInUse(
  limits: readonly InputLimit[],
  { isFromRetired }: CombineTerms,
): InputLimit | undefined {
  if (limits.length === 0) return undefined;
  const worst = worstOf(limits);
  if (!isFromRetired?.(worst.flow)) return worst;
  const others = limits.filter(({ flow }) => !isFromRetired(flow));
  return others.length > 0 ? worstOf(others) : undefined;
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
  isCarried: () => boolean,
): Doubt | undefined {
  if (hasOtherSource(limit, terms)) return 'own-source';
  const isSaid = limit.flow.input.limits === true;
  return !isSaid && isReferenceData(limit, terms) && isCarried()
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
