import {
  dataProduct,
  readDay,
  referencesOf,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { JointDecisions } from '../../../facts/flow/jointDecisions';
import {
  forceOf,
  type BodyPolicy,
  type Governance,
} from '../../../governance/policies';
import type { Clock } from '../../../time/days';
import { findPhrase } from '../../../wording/words';

/** Which decisions and policies count as a joint one on personal data. */
export interface JointTerms {
  readonly purposes: ReadonlySet<string>;
  /** Words by which a text shows that it is about such data. */
  readonly words: readonly string[];
  /** A policy that asks for this rule is the question, not the answer. */
  readonly rule: string;
  readonly clock: Clock;
}

/** The two products of a flow. */
export interface FlowEnds {
  readonly consumer: MeshNode;
  readonly provider: MeshNode;
}

/**
 * True when one decision is about such data of both products: it has been taken,
 * its body decides for both, and its purpose or its words say what it is about.
 */
export function isDecided(
  { consumer, provider }: FlowEnds,
  {
    decisions,
    governance: { coverage },
    terms,
  }: {
    readonly decisions: ReturnType<JointDecisions['between']>;
    readonly governance: Governance;
    readonly terms: JointTerms;
  },
): boolean {
  return decisions.some(
    ({ body, decision: { purpose, id, title, date } }) =>
      (purpose === undefined
        ? isNamed([id, title], [...terms.words, terms.rule])
        : terms.purposes.has(purpose)) &&
      coverage.covers(body, consumer) &&
      coverage.covers(body, provider) &&
      hasCome(date, terms.clock),
  );
}

/**
 * True when one policy on such data is in force for both products. Two that each
 * hold at one end agree on nothing, whatever they say.
 */
export function isUnderPolicy(
  { consumer, provider }: FlowEnds,
  {
    entities,
    governance,
    terms,
  }: {
    readonly entities: readonly unknown[];
    readonly governance: Governance;
    readonly terms: JointTerms;
  },
): boolean {
  const { coverage, policiesOf } = governance;
  return [...coverage.bodiesFor(consumer)]
    .filter(({ body }) => coverage.covers(body, provider))
    .flatMap(({ body }) => policiesOf(body))
    .some(
      from =>
        isAbout(from, terms) &&
        entities.every(entity => from.appliesTo?.(entity) === true),
    );
}

function isAbout({ policy }: BodyPolicy, terms: JointTerms): boolean {
  const { id, title, purpose = '', rules = [], appliesTo } = policy;
  return (
    terms.purposes.has(purpose) &&
    !rules.some(({ rule }) => rule === terms.rule) &&
    isNamed([id, title, JSON.stringify(appliesTo)], terms.words) &&
    forceOf(policy, terms.clock) !== 'none'
  );
}

/** Most decisions say no day: the clock is asked last. */
function hasCome(date: string | undefined, clock: Clock): boolean {
  const day = readDay(date);
  return day === undefined || day <= clock.today;
}

function isNamed(
  texts: readonly (string | undefined)[],
  words: readonly string[],
): boolean {
  return texts.some(
    text => text !== undefined && findPhrase(text, words) !== undefined,
  );
}

/** The names under which a decision may mean a product: its own, and those around. */
export function namesInDecisions(
  graph: MeshGraph,
  product: MeshNode,
): string[] {
  const references = referencesOf(graph, dataProduct, product);
  const around = [...references.of('domain'), ...references.of('platforms')];
  return [graph.refOf(product), ...around.map(({ ref }) => ref)];
}
