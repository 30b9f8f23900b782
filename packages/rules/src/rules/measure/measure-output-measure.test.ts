import { testRule } from '../../testing';
import { measureOutputMeasure } from './measure-output-measure';

const bet = (measure: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: wait, ${measure} }]
`;

testRule(measureOutputMeasure, {
  passes: [
    {
      name: 'for something that became better',
      mesh: bet('title: Median days to the first dose, unit: days'),
      isPartial: true,
    },
    {
      name: 'for fewer of a thing',
      mesh: bet(
        'title: Number of reports still needed, unit: reports, direction: decrease',
      ),
    },
  ],
  fails: [
    {
      name: 'when it says so itself, also before the bet is active',
      mesh: bet('valueType: output', 'draft'),
      paths: ['spec.measures[0]'],
      findings: [
        'Measure `wait` of value hypothesis `bet` says that it is output, which is work done; a measure of success shows what became better for somebody',
      ],
      severities: ['info'],
    },
    {
      name: 'by its unit',
      mesh: bet('unit: Story points'),
      findings: [
        'Measure `wait` of value hypothesis `bet` is counted in `story points`, which is work done; a measure of success shows what became better for somebody',
      ],
    },
    {
      name: 'by its title',
      mesh: bet('title: Data products published this year'),
      findings: [
        'Measure `wait` of value hypothesis `bet` counts `data products` `published`, which is work done; a measure of success shows what became better for somebody',
      ],
    },
    {
      name: 'by the words of the organisation',
      mesh: bet('unit: playbooks'),
      options: { things: ['playbooks'] },
    },
  ],
  notApplicable: [
    {
      name: 'to history',
      mesh: bet('valueType: output', 'stopped'),
      reason: 'it has ended',
    },
  ],
});
