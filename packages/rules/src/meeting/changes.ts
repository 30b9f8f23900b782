import {
  eachInSteps,
  eachOfManyInSteps,
  type MeshGraph,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import { findEdits } from '../edits/entityEdits';
import { readGovernance } from '../governance/policies';
import { compareRuns } from '../scorecard/compareRuns';
import {
  RESULTS_OF_AN_ENTITY,
  type BodyAt,
  type MeetingPackTerms,
  type MeshThen,
} from './terms';
import type { PackChanges, PackEntityChange } from './types';

/** A meeting goes through no more. */
const MAX_CHANGED = 200;

/** What changed of what the body decided for then, or decides for now. */
export function* findChanges(
  { now, then, body }: MeetingPackTerms,
  at: BodyAt,
): Steps<PackChanges | undefined> {
  if (!then) return undefined;
  const covered = [
    coveredIn(now.graph, body, at.governance),
    coveredIn(then.graph, body),
  ];
  const isCovered = (ref: string) => covered.some(covers => covers(ref));
  const { appeared, resolved } = compareRuns(
    yield* failuresIn(then, isCovered),
    yield* failuresIn(now, isCovered),
  );
  yield;
  const entities = yield* findChanged(then.graph, now.graph, isCovered);
  return {
    since: then.day,
    ...{ appeared, resolved },
    entities: entities.slice(0, MAX_CHANGED),
    isCut: entities.length > MAX_CHANGED,
  };
}

function coveredIn(
  graph: MeshGraph,
  body: string,
  { coverage } = readGovernance(graph),
): (ref: string) => boolean {
  const node = graph.nodeOf(body);
  return ref => {
    if (ref === body) return true;
    const subject = graph.nodeOf(ref);
    return (
      node !== undefined &&
      subject !== undefined &&
      graph.itemOf(subject) !== undefined &&
      coverage.covers(node, subject)
    );
  };
}

function* failuresIn(
  { graph, outcomesOf }: MeshThen,
  isCovered: (ref: string) => boolean,
): Steps<Outcome[]> {
  const found: Outcome[] = [];
  yield* eachOfManyInSteps(graph.nodes(), node => {
    const ref = graph.refOf(node);
    if (!isCovered(ref)) return 0;
    found.push(...outcomesOf(ref, ({ status }) => status === 'fail'));
    return RESULTS_OF_AN_ENTITY;
  });
  return found;
}

/** In the order of refs. */
function* findChanged(
  then: MeshGraph,
  now: MeshGraph,
  isCovered: (ref: string) => boolean,
): Steps<PackEntityChange[]> {
  const found: PackEntityChange[] = [];
  yield* eachInSteps(now.nodes(), node => {
    const ref = now.refOf(node);
    if (!isCovered(ref)) return;
    const after = specIn(now, ref);
    if (!hasEntity(then, ref)) found.push({ ref, is: 'new', edits: [] });
    else {
      const edits = findEdits(specIn(then, ref), after, ['spec']);
      if (edits.length > 0) found.push({ ref, is: 'changed', edits });
    }
  });
  yield* eachInSteps(then.nodes(), node => {
    const ref = then.refOf(node);
    if (!hasEntity(now, ref) && isCovered(ref))
      found.push({ ref, is: 'gone', edits: [] });
  });
  return found.sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

function hasEntity(graph: MeshGraph, ref: string): boolean {
  const node = graph.nodeOf(ref);
  return node !== undefined && graph.itemOf(node) !== undefined;
}

function specIn(graph: MeshGraph, ref: string): unknown {
  const node = graph.nodeOf(ref);
  const entity = node === undefined ? undefined : graph.itemOf(node)?.entity;
  return entity && 'spec' in entity ? entity.spec : undefined;
}
