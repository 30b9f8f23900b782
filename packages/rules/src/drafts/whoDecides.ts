import {
  findNearest,
  governanceBody,
  quote,
  referencesOf,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { createNearRefs } from '../facts/references/nearRefs';
import {
  deriveGovernanceFacts,
  wordOfDecision,
  type GovernanceFacts,
} from '../facts/governance/governanceFacts';
import { readGovernance } from '../governance/policies';
import { nameRef, subjectName } from '../wording/names';

/** The part that a body has in a decision. @public */
export type DecisionPart = NonNullable<
  GovernanceBodyEntity['spec']['decisionRights']
>[number]['right'];

/** A body that has a part in a decision. @public */
export interface DecidingBody {
  readonly body: string;
  readonly right: DecisionPart;
  /** 0 for the enterprise, 1 for a region, from 2 on for domains, narrower ones higher. */
  readonly rank: number;
  /** Who sits in it; a seat without a person is empty. */
  readonly seats: readonly {
    readonly role: string;
    readonly who?: string;
    readonly represents?: string;
  }[];
}

/** Who decides on something for an entity. @public */
export interface DecisionAnswer {
  readonly entity: string;
  /** As it was asked. */
  readonly decision: string;
  /**
   * The body that decides: the narrowest of those with the right; missing in a
   * gap and in a conflict.
   */
  readonly decides?: DecidingBody;
  /** The other bodies with a part, the narrowest first. */
  readonly others: readonly DecidingBody[];
  /** True when no body whose scope covers the entity decides on this. */
  readonly isGap: boolean;
  /** Bodies that decide beside each other, and neither stands above the other. */
  readonly conflicts: readonly string[];
  /** What these bodies decide on, where the decision is none of it. */
  readonly known: readonly string[];
  /** The nearest of these words, where it may be what was meant. */
  readonly meant?: string;
}

/** An answer, or why there is none. @public */
export type DecisionResult =
  | ({ readonly ok: true } & DecisionAnswer)
  | { readonly ok: false; readonly field: 'entity'; readonly message: string };

/** A decision, and the entity that it is about. @public */
export interface DecisionQuestion {
  /** In the words of `decisionRights`, in whatever case. */
  readonly decision: string;
  /** A ref in normal form. */
  readonly entity: string;
}

/**
 * Tells which governance body decides on something for an entity, by the scopes
 * and decision rights that bodies state: the narrowest one that covers it, where
 * wider ones are its parents. Where nobody decides, or two do side by side, it
 * says so, and picks none.
 *
 * @public
 */
export function whoDecides(
  graph: MeshGraph,
  { decision, entity }: DecisionQuestion,
): DecisionResult {
  const node = graph.nodeOf(entity);
  if (node === undefined || !graph.itemOf(node)) {
    const [near] = createNearRefs(graph)(entity);
    const hint = near ? `; did you mean ${nameRef(near.ref)}?` : '';
    const message = `${subjectName(entity)} is not in the mesh${hint}`;
    return { ok: false, field: 'entity', message };
  }
  const facts = deriveGovernanceFacts(graph, readGovernance(graph));
  const word = wordOfDecision(decision);
  const covering = [...facts.coverage.bodiesFor(node)].reverse();
  const parts = covering.flatMap(found => partsOf(graph, found, word));
  const deciders = parts.filter(({ right }) => right === 'decide');
  const conflicts = findConflicts(graph, facts, deciders);
  const decides = conflicts.length > 0 ? undefined : deciders.at(0);
  const known = parts.length > 0 ? [] : listDecisions(graph, covering);
  return {
    ok: true,
    ...{ entity, decision, decides, conflicts, known },
    others: parts.filter(part => part !== decides),
    isGap: deciders.length === 0,
    meant: findNearest(decision, known),
  };
}

interface Covering {
  readonly body: MeshNode;
  readonly rank: number;
}

function partsOf(
  graph: MeshGraph,
  { body, rank }: Covering,
  word: string,
): DecidingBody[] {
  const rights = graph.get(governanceBody, body)?.spec.decisionRights ?? [];
  const found = rights.filter(
    ({ decision }) => wordOfDecision(decision) === word,
  );
  const [first] = found;
  if (!first) return [];
  // who decides is also heard
  const right = found.some(each => each.right === 'decide')
    ? 'decide'
    : first.right;
  return [
    { body: graph.refOf(body), right, rank, seats: seatsOf(graph, body) },
  ];
}

function seatsOf(graph: MeshGraph, body: MeshNode): DecidingBody['seats'] {
  const seats = graph.get(governanceBody, body)?.spec.seats ?? [];
  const references = referencesOf(graph, governanceBody, body);
  const who = references.targetsByIndex('seats.who');
  const represents = references.targetsByIndex('seats.represents');
  return seats.map(({ role }, index) => ({
    role,
    who: who(index).at(0)?.ref,
    represents: represents(index).at(0)?.ref,
  }));
}

/** The narrowest of those that decide, and who else does without being above it. */
function findConflicts(
  graph: MeshGraph,
  { isParent }: GovernanceFacts,
  deciders: readonly DecidingBody[],
): string[] {
  const [narrowest, ...wider] = deciders;
  if (!narrowest) return [];
  const nodeOf = ({ body }: DecidingBody) => graph.nodeOf(body);
  const own = nodeOf(narrowest);
  const rivals = wider.filter(other => {
    const node = nodeOf(other);
    return own === undefined || node === undefined || !isParent(node, own);
  });
  return rivals.length === 0
    ? []
    : [narrowest, ...rivals].map(({ body }) => body).sort();
}

function listDecisions(
  graph: MeshGraph,
  covering: readonly Covering[],
): string[] {
  const words = covering.flatMap(({ body }) =>
    (graph.get(governanceBody, body)?.spec.decisionRights ?? []).map(
      ({ decision }) => decision,
    ),
  );
  return [...new Set(words)].sort();
}

/** An answer in a sentence, for people. @public */
export function describeDecision(answer: DecisionAnswer): string {
  const what = quote(answer.decision);
  const whom = nameRef(answer.entity);
  if (answer.decides) {
    return `${subjectName(answer.decides.body)} decides on ${what} for ${whom}`;
  }
  return answer.isGap
    ? `Nobody decides on ${what} for ${whom}`
    : `${answer.conflicts.map(nameRef).join(' and ')} all decide on ${what} for ${whom}, and none stands above the others`;
}
