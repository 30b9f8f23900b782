import {
  referencesOf,
  valueHypothesis,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, unknown, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameEntity, subjectName } from '../../wording/names';

export const valueTreeBetFollowsItself = defineRule({
  id: 'value-tree-bet-follows-itself',
  summary: 'No value hypothesis is its own alternative, or its own successor.',
  why: 'An alternative is what to move to when a bet fails, and a successor is what took over. A bet that names itself there has neither, and looks as if it had; bets that succeed each other in a circle hide which of them goes on.',
  source: 'Practice: names are copied from one file into another',
  remedy:
    'Name another value hypothesis in `spec.alternatives` or `spec.succeededBy`, or remove it from there.',
  subject: everyOf(valueHypothesis),
  needs: ['mesh'],
  version: '2',
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: replaced
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  succeededBy: one-person-to-call
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: replaced
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  succeededBy: shorter-rounds
`,
  },
  check({ ref, node }, { graph }) {
    // it may do so twice
    const own = referencesOf(graph, valueHypothesis, node)
      .of('alternatives')
      .filter(target => target.ref === ref)
      .slice(0, 1)
      .map(({ path }) => tell(ref, path, 'its own alternative'));
    const next = graph.first(node, 'succeededBy');
    if (next === undefined)
      return own.length > 0 ? own : notApplicable('no bet has taken over');
    const end = followSuccessors(graph, node);
    if (end === 'too far') return own.length > 0 ? own : TOO_FAR;
    return end === 'back' ? [...own, tellCircle(ref, graph.refOf(next))] : own;
  },
});

function tell(ref: string, path: EntityPath, what: string): Finding {
  return {
    path,
    discriminator: path.join('.'),
    ofPlaceAlone: true,
    message: `${subjectName(ref)} names itself as ${what}; another bet follows when it fails`,
  };
}

function tellCircle(ref: string, next: string): Finding {
  const path = ['spec', 'succeededBy'];
  if (next === ref) return tell(ref, path, 'its own successor');
  return {
    path,
    discriminator: path.join('.'),
    message: `${subjectName(ref)} is succeeded by ${nameEntity(next)}, which leads back to it; one of the bets goes on`,
    related: [{ ref: next, path }],
  };
}

/** Nobody replaces a bet so often. */
const MAX_SUCCESSORS = 1_000;
const TOO_FAR = unknown(
  'so many bets succeed each other that no rule looks at the last; fewer `succeededBy` in a row are followed to their end',
);

/** Where the successors of a bet lead: to an end, or back to it. */
function followSuccessors(graph: MeshGraph, bet: MeshNode) {
  const met = new Set<MeshNode>();
  let next = graph.first(bet, 'succeededBy');
  while (next !== undefined && next !== bet && !met.has(next)) {
    if (met.size > MAX_SUCCESSORS) return 'too far';
    met.add(next);
    next = graph.first(next, 'succeededBy');
  }
  return next === bet ? 'back' : 'end';
}
