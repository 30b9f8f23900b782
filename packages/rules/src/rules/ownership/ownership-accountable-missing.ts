import {
  phaseOfBet,
  referencesOf,
  user,
  valueHypothesis,
  kindOfRef,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const ownershipAccountableMissing = defineRule({
  id: 'ownership-accountable-missing',
  summary: 'One person answers for an active value hypothesis.',
  why: 'A group owns the bet, and a person answers for it: somebody who brings it to its review, says how it stands, and is asked first. A small group may know who that is without writing it down, so this is a hint.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy: 'Name the person in `spec.accountable`.',
  subject: everyOf(valueHypothesis),
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  accountable: user:jane.doe
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ ref, node, entity }, { graph }) {
    if (phaseOfBet(entity) !== 'live') return notApplicable('it is not active');
    if (entity.spec.accountable !== undefined) return PASS;
    const owner = referencesOf(graph, valueHypothesis, node).first('owner');
    if (owner && kindOfRef(owner.ref) === user.kind.toLowerCase()) return PASS;
    return [
      {
        path: ['spec', 'accountable'],
        message: `${subjectName(ref)} is ${entity.spec.status}, and names nobody in \`spec.accountable\`; one person answers for an active bet`,
      },
    ];
  },
});
