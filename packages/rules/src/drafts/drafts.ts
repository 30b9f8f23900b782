import {
  API_VERSION,
  dataProduct,
  findNearest,
  governanceBody,
  parseEntityRef,
  quote,
  stringifyEntityRef,
  valueHypothesis,
  type KindDeclaration,
  type Steps,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { nearRefsInSteps } from '../facts/references/nearRefs';
import { writeRef } from '../references/writeRef';
import { governMeshInSteps } from '../settings/governMesh';
import { nameRef, subjectName } from '../wording/names';
import {
  changeOf,
  draftOf,
  refuse,
  type DraftResult,
  type DraftTerms,
} from './draft';

/** A new entity; what `spec` leaves out is told as missing, and not guessed. @public */
export interface DraftFields {
  readonly name: string;
  readonly namespace?: string;
  readonly title?: string;
  readonly description?: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

/**
 * Drafts a value hypothesis in steps; its status is `draft` unless given. Nothing is
 * written anywhere.
 *
 * @public
 */
export function draftHypothesisInSteps(
  terms: DraftTerms,
  fields: DraftFields,
): Steps<DraftResult> {
  return draftEntity(valueHypothesis, { status: 'draft' }, fields, terms);
}

/**
 * Drafts a data product in steps; its life-cycle is `experimental` unless given. Nothing
 * is written anywhere.
 *
 * @public
 */
export function draftDataProductInSteps(
  terms: DraftTerms,
  fields: DraftFields,
): Steps<DraftResult> {
  const defaults = { lifecycle: 'experimental' };
  return draftEntity(dataProduct, defaults, fields, terms);
}

function* draftEntity(
  { kind }: Pick<KindDeclaration, 'kind'>,
  defaults: object,
  { spec, ...metadata }: DraftFields,
  terms: DraftTerms,
): Steps<DraftResult> {
  const { graph } = terms;
  const parsed = parseEntityRef(metadata.name, { kind, ...metadata });
  if (!parsed.ok) return refuse('name', parsed.reason);
  const ref = stringifyEntityRef(parsed.value);
  const node = graph.nodeOf(ref);
  if (node !== undefined && graph.itemOf(node)) {
    return refuse('name', `${subjectName(ref)} is in the mesh already`);
  }
  const named = Object.fromEntries(
    Object.entries({
      name: metadata.name,
      namespace: metadata.namespace,
      title: metadata.title,
      description: metadata.description,
    }).filter(([, value]) => value !== undefined),
  );
  const entity = {
    ...{ apiVersion: API_VERSION, kind, metadata: named },
    spec: { ...defaults, ...spec },
  };
  return yield* draftOf(entity, terms);
}

type Decision = NonNullable<ValueHypothesisEntity['spec']['decisions']>[number];

/** A decision on a bet. @public */
export interface DecisionFields extends Decision {
  /** The ref of the bet; its kind may be left out. */
  readonly hypothesis: string;
}

const STATUS_AFTER: Readonly<
  Partial<Record<Decision['outcome'], ValueHypothesisEntity['spec']['status']>>
> = {
  start: 'active',
  adjust: 'adjusted',
  replace: 'replaced',
  stop: 'stopped',
  'paid-off': 'paid-off',
};

/**
 * Drafts a decision on a bet in steps: one more in its `decisions`, and the status that
 * follows from it; `persevere` and `pivot` leave it as it is. Nothing is written
 * anywhere.
 *
 * @public
 */
export function* draftDecisionInSteps(
  terms: DraftTerms,
  { hypothesis, ...decision }: DecisionFields,
): Steps<DraftResult> {
  const found = yield* find(
    terms,
    hypothesis,
    valueHypothesis.kind,
    'hypothesis',
  );
  if (!('ref' in found)) return found;
  const bet = terms.graph.get(valueHypothesis, terms.graph.nodeOf(found.ref));
  if (!bet) {
    const message = `${nameRef(found.ref)} is no value hypothesis`;
    return refuse('hypothesis', message);
  }
  const after = withDecision(bet, decision);
  return yield* changeOf(found.ref, { before: bet, after }, terms);
}

/** The bet with one more decision, and the status that follows from it. */
export function withDecision(
  bet: ValueHypothesisEntity,
  decision: Decision,
): ValueHypothesisEntity {
  const { decisions = [], status } = bet.spec;
  const spec = {
    ...bet.spec,
    status: STATUS_AFTER[decision.outcome] ?? status,
    decisions: [...decisions, decision],
  };
  return { ...bet, spec };
}

/** A request to be excused from a rule for a time. @public */
export interface WaiverFields {
  /** The id of the rule. */
  readonly rule: string;
  /** The ref of the entity that is to be excused. */
  readonly entity: string;
  readonly reason: string;
  /** The ref of who asks. */
  readonly requestedBy: string;
  /** The last day, as an ISO date. */
  readonly expires: string;
  /** The ref of the body; the one that asks for the rule, else the narrowest. */
  readonly body?: string;
}

/**
 * Drafts a waiver for a governance body to approve, in steps: it has no `approvedBy`, and
 * so excuses nothing yet. Nothing is written anywhere.
 *
 * @public
 */
export function* draftWaiverRequestInSteps(
  terms: DraftTerms,
  { body: asked, ...fields }: WaiverFields,
): Steps<DraftResult> {
  const { graph } = terms;
  const found = yield* find(terms, fields.entity, dataProduct.kind, 'entity');
  if (!('ref' in found)) return found;
  const governed = yield* governMeshInSteps(graph, terms);
  const ids = governed.rules.map(({ id }) => id);
  if (!ids.includes(fields.rule)) {
    const near = findNearest(fields.rule, ids);
    const hint = near ? `; did you mean ${quote(near)}?` : '';
    return refuse('rule', `there is no rule ${quote(fields.rule)}${hint}`);
  }
  const origin = governed.settingsFor(found.ref).get(fields.rule)?.origin;
  const { coverage } = governed.governance;
  const bodies = coverage.bodiesFor(graph.nodeOf(found.ref)!);
  const covering = [...bodies].map(({ body }) => graph.refOf(body));
  const chosen =
    asked ?? covering.find(ref => ref === origin?.source) ?? covering.at(-1);
  if (chosen === undefined) {
    const message = `no governance body decides for ${nameRef(found.ref)}`;
    return refuse('entity', message);
  }
  const holder = yield* find(terms, chosen, governanceBody.kind, 'body');
  if (!('ref' in holder)) return holder;
  const body = graph.get(governanceBody, graph.nodeOf(holder.ref));
  if (!body) {
    return refuse('body', `${nameRef(holder.ref)} is no governance body`);
  }
  const waivers = body.spec.waivers ?? [];
  const taken = new Set(waivers.map(({ id }) => id));
  const waiver = {
    id: freeId(taken),
    ...fields,
    entity: writeRef(found.ref, body),
  };
  const spec = { ...body.spec, waivers: [...waivers, waiver] };
  return yield* changeOf(
    holder.ref,
    { before: body, after: { ...body, spec } },
    terms,
  );
}

function freeId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  const idOf = () => `w-${String(number).padStart(2, '0')}`;
  while (taken.has(idOf())) number++;
  return idOf();
}

/** The normal ref of an entity of the mesh, or why it is none. */
function* find(
  { graph }: DraftTerms,
  text: string,
  kind: string,
  field: string,
): Steps<{ readonly ref: string } | DraftResult> {
  const parsed = parseEntityRef(text, { kind });
  if (!parsed.ok) return refuse(field, parsed.reason);
  const ref = stringifyEntityRef(parsed.value);
  const node = graph.nodeOf(ref);
  if (node !== undefined && graph.itemOf(node)) return { ref };
  const [near] = yield* nearRefsInSteps(graph, ref);
  const hint = near ? `; did you mean ${nameRef(near.ref)}?` : '';
  return refuse(field, `${subjectName(ref)} is not in the mesh${hint}`);
}
