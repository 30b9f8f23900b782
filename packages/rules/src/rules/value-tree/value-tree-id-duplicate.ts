import {
  domain,
  valueHypothesis,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { findRepeatedIds } from '../../declare/repeatedIds';

export const valueTreeIdDuplicate = defineRule({
  id: 'value-tree-id-duplicate',
  summary:
    'No two goals of a domain and no two initiatives of a bet share an id.',
  why: 'Bets name a goal by its id. Of two goals with one id only the first is known: whatever names the second serves the first, and the second looks as if nobody worked on it.',
  source: 'Practice: an id names one thing',
  remedy:
    'Give the second one another `id`, and let what was meant for it name that one.',
  subject: everyOfKinds([domain, valueHypothesis]),
  version: '2',
  severity: 'error',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { goals: [{ id: faster-start }, { id: fair-access }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { goals: [{ id: faster-start }, { id: faster-start }] }
`,
  },
  check({ ref, node }, { graph }) {
    const parts = partsOf(graph, node);
    if (parts.ids.length === 0) return notApplicable(`it has no ${parts.noun}`);
    return findRepeatedIds({ ref, ...parts });
  },
});

interface Parts {
  readonly ids: readonly string[];
  readonly path: EntityPath;
  readonly noun: string;
}

function partsOf(graph: MeshGraph, node: MeshNode): Parts {
  const bet = graph.get(valueHypothesis, node);
  if (bet) {
    const ids = (bet.spec.initiatives ?? []).map(({ id }) => id);
    return { ids, path: ['spec', 'initiatives'], noun: 'initiatives' };
  }
  const goals = graph.get(domain, node)?.spec.dataMesh?.goals ?? [];
  const path = ['spec', 'dataMesh', 'goals'];
  return { ids: goals.map(({ id }) => id), path, noun: 'goals' };
}
