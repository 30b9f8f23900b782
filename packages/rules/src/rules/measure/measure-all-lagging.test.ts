import { testRule } from '../../testing';
import { measureAllLagging } from './measure-all-lagging';

const bet = (measures: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: ${measures}
`;

testRule(measureAllLagging, {
  passes: [
    {
      name: 'when one measure leads, without the rest of the mesh',
      mesh: bet('[{ id: a }, { id: b, role: leading }]'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'when the only one lags',
      mesh: bet('[{ id: a, role: lagging }]'),
      paths: ['spec.measures'],
      findings: [
        'Value hypothesis `bet` has one measure, `a`, which is lagging; an active bet has at least one leading measure, which moves before the outcome does',
      ],
      severities: ['warning'],
    },
    {
      name: 'when all lag',
      mesh: bet('[{ id: a, role: lagging }, { id: b, role: lagging }]'),
      findings: [
        'Value hypothesis `bet` has 2 measures, which are all lagging; an active bet has at least one leading measure, which moves before the outcome does',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'before the bet is active',
      mesh: bet('[{ id: a, role: lagging }]', 'proposed'),
      reason: 'it is not active',
    },
    {
      name: 'without measures, which another rule asks for',
      mesh: bet('[]'),
      reason: 'it has no measures',
    },
  ],
  unknown: [
    {
      name: 'when a measure does not say',
      mesh: bet('[{ id: a, role: lagging }, { id: b }]'),
      reason: 'a measure does not say whether it leads or lags; `role` does',
    },
  ],
});
