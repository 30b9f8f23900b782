import {
  apiOf,
  interactions,
  mesh,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { teamXaasNoContract } from './team-xaas-no-contract';

const uses = (rest: string) =>
  profileOf('crew', interactions(`with: plat, mode: x-as-a-service${rest}`));

testRule(teamXaasNoContract, {
  passes: [
    {
      name: 'with an API that exists',
      mesh: mesh(uses(', contract: api:door'), apiOf('door')),
    },
  ],
  fails: [
    {
      name: 'without a contract',
      mesh: uses(''),
      findings: [
        'Team profile `crew` declares the X-as-a-service interaction with group `plat` without a contract; a service needs one that its consumers can read',
      ],
      paths: ['spec.teamInteractions[0].contract'],
    },
    {
      name: 'with one that does not exist',
      mesh: mesh(uses(', id: ports, contract: api:dor'), apiOf('door')),
      findings: [
        'Team profile `crew` declares the X-as-a-service interaction `ports` with group `plat` with the contract `api:dor`, which does not exist; a service needs one that its consumers can read',
      ],
      paths: ['spec.teamInteractions[0].contract'],
    },
  ],
  notApplicable: [
    {
      name: 'to what is planned',
      mesh: uses(', status: planned'),
      reason: 'it declares no active X-as-a-service interaction',
    },
  ],
  unknown: [
    {
      name: 'where no entity of that kind is loaded',
      mesh: uses(', contract: api:door'),
      reason: 'the mesh holds no entity of kind `api`',
    },
  ],
});

describe('team-xaas-no-contract', () => {
  it('suggests the one contract that is spelled nearly so', () => {
    const outcomes = runRule(
      teamXaasNoContract,
      mesh(uses(', contract: api:entrnce'), apiOf('entrance'), apiOf('exit')),
    );
    expect(outcomes[0].findings[0].suggestions).toEqual([
      {
        text: 'Set `spec.teamInteractions[0].contract` to `api:entrance`',
        edits: [
          {
            path: ['spec', 'teamInteractions', 0, 'contract'],
            action: 'set',
            value: 'api:entrance',
          },
        ],
        isSafe: true,
      },
    ]);
  });

  it('edits nothing where another version was named', () => {
    const outcomes = runRule(
      teamXaasNoContract,
      mesh(uses(', contract: api:orders-v2'), apiOf('orders-v1')),
    );
    expect(outcomes[0].findings[0].suggestions).toEqual([
      expect.objectContaining({ edits: [], isSafe: false }),
    ]);
  });
});
