import {
  domain,
  partKeys,
  quote,
  valueHypothesis,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { findRepeated } from '../../references/repeated';
import { ordinal } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const valueTreeIdDuplicate = defineRule({
  id: 'value-tree-id-duplicate',
  summary:
    'No two goals of a domain and no two initiatives of a bet share an id.',
  why: 'Bets name a goal by its id. Of two goals with one id only the first is known: whatever names the second serves the first, and the second looks as if nobody worked on it.',
  source: 'Practice: an id names one thing',
  remedy:
    'Give the second one another `id`, and let what was meant for it name that one.',
  subject: everyOfKinds([domain, valueHypothesis]),
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
    const { ids, path, noun } = partsOf(graph, node);
    if (ids.length === 0) return notApplicable(`it has no ${noun}`);
    const repeated = findRepeated(ids);
    if (repeated.length === 0) return [];
    const keys = partKeys(ids);
    return repeated.map(({ index, first }) => ({
      path: [...path, index, 'id'],
      discriminator: keys[index],
      message: `${subjectName(ref)} has two ${noun} with the id ${quote(ids[index])}, the ${ordinal(first)} and the ${ordinal(index)}; an id names one thing`,
      related: [{ ref, path: [...path, first, 'id'] }],
    }));
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
