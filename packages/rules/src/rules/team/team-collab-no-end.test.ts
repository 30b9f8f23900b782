import {
  interactions,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamCollabNoEnd } from './team-collab-no-end';

const declares = (...entries: string[]) =>
  profileOf('crew', interactions(...entries));

testRule(teamCollabNoEnd, {
  unknown: [
    {
      name: 'for a dependency that says no mode',
      mesh: declares('id: access, with: other, impact: blocking'),
      reason:
        'the dependency `access` with group `other` says no mode; `mode` of it does',
    },
  ],
  passes: [
    {
      name: 'for a facilitation with an end',
      mesh: declares('with: coaches, mode: facilitating, until: 2026-12-01'),
    },
  ],
  fails: [
    {
      name: 'for a collaboration and a facilitation without an end',
      mesh: declares(
        'id: pilot, with: other, mode: collaboration, status: active',
        'with: coaches, mode: facilitating',
      ),
      findings: [
        'Team profile `crew` declares the collaboration `pilot` with group `other` as active without an end; it needs a date in `until`',
        'Team profile `crew` declares the facilitation with group `coaches` as active without an end; it needs a date in `until`',
      ],
      paths: [
        'spec.teamInteractions[0].until',
        'spec.teamInteractions[1].until',
      ],
      severities: ['warning', 'warning'],
    },
    {
      name: 'for a collaboration that a data product declares',
      mesh: productOf(
        'visits',
        'crew',
        interactions('id: pilot, with: other, mode: collaboration'),
      ),
      findings: [
        'Data product `visits` declares the collaboration `pilot` with group `other` as active without an end; it needs a date in `until`',
      ],
    },
    {
      name: 'without the rest of the mesh too',
      mesh: declares('with: other, mode: collaboration'),
      isPartial: true,
      paths: ['spec.teamInteractions[0].until'],
    },
  ],
  notApplicable: [
    {
      name: 'to what is planned, ended, or a service',
      mesh: declares(
        'with: a, mode: collaboration, status: planned',
        'with: b, mode: facilitating, status: ended',
        'with: c, mode: x-as-a-service, status: active',
      ),
      reason: 'it declares no active collaboration',
    },
  ],
});
