import { testRule } from '../../testing';
import { valueTreeInitiativeBuildsNothing } from './value-tree-initiative-builds-nothing';

const bet = (
  initiative: string,
  rest = 'effortType: data',
  status = 'active',
) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: [{ id: pilot, ${initiative} }]
  ${rest}
`;

testRule(valueTreeInitiativeBuildsNothing, {
  passes: [
    {
      name: 'when a data product is changed, without the rest of the mesh',
      mesh: bet('status: active, builds: [], changes: [visits]'),
      isPartial: true,
    },
    {
      name: 'when a data product is used, also where the effort has no type',
      mesh: bet('status: active, uses: [visits]', ''),
    },
  ],
  fails: [
    {
      name: 'when no data product is named',
      mesh: bet('status: active, builds: []'),
      paths: ['spec.initiatives[0]'],
      findings: [
        'Initiative `pilot` of value hypothesis `bet` is active and names no data product; an initiative of a bet on data builds, changes or uses at least one',
      ],
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'to an effort that needs no data',
      mesh: bet('status: active', 'effortType: non-data'),
      reason: 'it is not about data alone',
    },
    {
      name: 'to an effort that is about data in part',
      mesh: bet('status: active', 'effortType: mixed'),
      reason: 'it is not about data alone',
    },
    {
      name: 'before work begins',
      mesh: bet('status: planned'),
      reason: 'it has no active initiative',
    },
    {
      name: 'to history',
      mesh: bet('status: active', 'effortType: data', 'replaced'),
      reason: 'it has ended',
    },
  ],
  unknown: [
    {
      name: 'when nothing says what the effort is about',
      mesh: bet('status: active', ''),
      reason:
        'it does not say whether it is about data; `spec.effortType` does',
    },
  ],
});
