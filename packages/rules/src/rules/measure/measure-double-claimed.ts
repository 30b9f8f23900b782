import {
  nameOfRef,
  quote,
  partKeys,
  phaseOfBet,
  referencesOf,
  valueHypothesis,
} from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  notApplicable,
  PASS,
  type Verdict,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { listSome, nameBets } from '../../wording/amounts';
import { nameEntity, nameRef } from '../../wording/names';

export const measureDoubleClaimed = defineRule({
  id: 'measure-double-claimed',
  summary: 'One measure is claimed by one active value hypothesis.',
  why: 'When several bets point at the same figure, each of them takes the whole credit for its rise, and together they promise more than there is. The figure belongs to the goal that they share; each bet shows what its own part was.',
  source: 'Practice: what is rolled up is counted once',
  remedy:
    'Move the measure to the goal that the bets share, and give each bet a measure of its own part.',
  subject: everyOf(valueHypothesis),
  needs: ['mesh'],
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week, measuredBy: visits }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week, measuredBy: visits }]
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: friendly-reminders }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: reminders, willResultIn: more visits }
  measures: [{ id: visits-a-week, measuredBy: visits }]
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    const { measures = [] } = entity.spec;
    if (phaseOfBet(entity) !== 'live') return notApplicable('it is not active');
    const keys = partKeys(measures.map(({ id }) => id));
    const verdicts = referencesOf(graph, valueHypothesis, node)
      .of(MEASURED_BY)
      .map(({ index, ref: product }): Verdict => {
        const { id } = measures[index];
        const claiming = facts.bets().claiming(product, id);
        const count = claiming.length - 1;
        if (count < 1) return PASS;
        // one figure may have very many; each of them names a few
        const others = claiming
          .slice(0, MAX_RELATED)
          .filter(other => other !== node)
          .map(graph.refOf);
        return [
          {
            path: ['spec', 'measures', index],
            message: `Measure ${quote(id)} of ${nameEntity(ref)}, read from ${nameRef(product)}, is claimed by ${nameBets(count, 'other active')} too, ${listSome(others.map(nameOfRef), count)}; a figure is claimed once, or belongs to the goal`,
            discriminator: keys[index],
            related: others.map(other => ({ ref: other })),
          },
        ];
      });
    return joinVerdicts(verdicts, 'no data product measures it');
  },
});

const MEASURED_BY = 'measures.measuredBy';
