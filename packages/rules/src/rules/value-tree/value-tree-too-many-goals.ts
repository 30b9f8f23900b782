import { domain, isOpenGoal } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const valueTreeTooManyGoals = defineRule({
  id: 'value-tree-too-many-goals',
  summary: 'A domain has a few open goals.',
  why: 'The goals below a vision are a choice: a small number of outcomes that together make it real. A long list has decided nothing, and every bet finds a goal in it.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Keep the few goals that matter now in `spec.dataMesh.goals`; set the others to `dropped`, or let a narrower domain have them.',
  subject: everyOf(domain),
  severity: 'off',
  options: z.object({
    max: z
      .number()
      .int()
      .min(1)
      .default(5)
      .describe('How many open goals a domain has at most.'),
  }),
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster-start }, { id: fair-price }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: leads
  dataMesh:
    goals: [{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }, { id: f }]
`,
  },
  check({ ref, entity }, { options }) {
    const open = (entity.spec.dataMesh?.goals ?? []).filter(isOpenGoal);
    if (open.length === 0) return notApplicable('it has no open goal');
    if (open.length <= options.max) return PASS;
    return [
      {
        path: ['spec', 'dataMesh', 'goals'],
        message: `${subjectName(ref)} has ${countOf(open.length, [
          'open goal',
          'open goals',
        ])}; it has ${options.max} at most`,
      },
    ];
  },
});
