import {
  eachInSteps,
  finish,
  governanceBody,
  readDay,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Clock } from '../time/days';
import { coverageInSteps, type Coverage } from './coverage';
import { waysOf, type Ways } from './predicate/disjoint';
import { parsePredicate } from './predicate/parsePredicate';
import type { Predicate } from './predicate/predicate';

/** A policy as a governance body writes it. @public */
export type Policy = NonNullable<
  GovernanceBodyEntity['spec']['policies']
>[number];

/** A policy with its body. */
export interface BodyPolicy {
  readonly body: MeshNode;
  readonly bodyRef: string;
  /** Its place in `spec.policies`. */
  readonly index: number;
  readonly policy: Policy;
  /** Whom it is about; missing when `appliesTo` cannot be read. */
  readonly appliesTo?: Predicate;
  /** The ways to be meant by `appliesTo`. */
  readonly ways: Ways;
}

/** What all governance bodies of a mesh ask for, and of whom. @public */
export interface Governance {
  readonly coverage: Coverage;
  /** The policies of a body, in the order in which they are written. */
  policiesOf(body: MeshNode): readonly BodyPolicy[];
}

/** Reads the scopes and policies of all bodies, once. */
export function readGovernance(graph: MeshGraph): Governance {
  return finish(governanceInSteps(graph));
}

/** The same, in steps. */
export function* governanceInSteps(graph: MeshGraph): Steps<Governance> {
  const readAppliesTo = rememberPredicates();
  const policies = new Map<MeshNode, readonly BodyPolicy[]>();
  for (const body of graph.ofKind(governanceBody)) {
    policies.set(body, yield* readPolicies(graph, body, readAppliesTo));
    yield;
  }
  return {
    coverage: yield* coverageInSteps(graph),
    policiesOf: body => policies.get(body) ?? [],
  };
}

function* readPolicies(
  graph: MeshGraph,
  body: MeshNode,
  readAppliesTo: ReadAppliesTo,
): Steps<BodyPolicy[]> {
  const bodyRef = graph.refOf(body);
  const written = graph.get(governanceBody, body)?.spec.policies ?? [];
  const read: BodyPolicy[] = [];
  yield* eachInSteps(written, policy => {
    const { appliesTo, ways } = readAppliesTo(policy);
    const index = read.length;
    read.push({ body, bodyRef, index, policy, appliesTo, ways });
  });
  return read;
}

/** The predicate of a policy that is about all that its body decides for. */
export const EVERYTHING: Predicate = () => true;

type ReadAppliesTo = (policy: Policy) => Pick<BodyPolicy, 'appliesTo' | 'ways'>;

const ABOUT_ALL = { appliesTo: EVERYTHING, ways: waysOf({}) };

/** Equal texts give one predicate, so that it is asked once for an entity. */
function rememberPredicates(): ReadAppliesTo {
  const known = new Map<string, ReturnType<ReadAppliesTo>>();
  return ({ appliesTo }) => {
    if (appliesTo === undefined) return ABOUT_ALL;
    const text = JSON.stringify(appliesTo);
    let read = known.get(text);
    if (!read) known.set(text, (read = readPredicate(appliesTo)));
    return read;
  };
}

function readPredicate(appliesTo: unknown): ReturnType<ReadAppliesTo> {
  const result = parsePredicate(appliesTo);
  return {
    appliesTo: result.ok ? result.predicate : undefined,
    ways: waysOf(appliesTo),
  };
}

/** How far a policy is in force: not at all, in grace, or counting. @public */
export type Force = 'none' | 'grace' | 'enforced';

/**
 * How far a policy is in force on a day. Grace ends after `graceUntil`; then it
 * counts, though it still says `grace`.
 */
export function forceOf(policy: Policy, clock: Clock): Force {
  const { status, since, graceUntil } = policy;
  if (status === 'draft' || status === 'retired') return 'none';
  const start = readDay(since);
  if (start !== undefined && start > clock.today) return 'none';
  if (status === 'enforced') return 'enforced';
  const end = readDay(graceUntil);
  return end !== undefined && end < clock.today ? 'enforced' : 'grace';
}
