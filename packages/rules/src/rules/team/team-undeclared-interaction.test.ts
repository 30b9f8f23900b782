import {
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { teamUndeclaredInteraction } from './team-undeclared-interaction';

const reads = (from: string, owner = 'field') =>
  productOf('planner', owner, `inputPorts: [{ from: ${from} }]`);
const offers = (ports: string, name = 'journeys') =>
  productOf(name, 'access', `outputPorts: [${ports}]`);
const reason = 'it reads no other data product';

testRule(teamUndeclaredInteraction, {
  notApplicable: [
    {
      name: 'to a product that reads from no other product',
      mesh: reads('resource:db'),
      reason,
    },
  ],
  fails: [
    {
      name: 'without a contract and an interaction, once for each team',
      mesh: mesh(
        productOf(
          'planner',
          'field',
          'inputPorts: [{ from: journeys }, { from: cases#open }]',
        ),
        offers('{ name: a }'),
        offers(
          '{ name: open }, { name: closed, contract: { id: c } }',
          'cases',
        ),
      ),
      findings: [
        'Data product `planner` of group `field` reads `cases` and `journeys` of group `access` without a contract on the ports, and neither team declares an interaction with the other; one of the two has to say how they work together',
      ],
      paths: ['spec.inputPorts[0].from'],
      severities: ['warning'],
    },
    {
      name: 'when they worked together once',
      mesh: mesh(
        reads('journeys'),
        offers('{ name: a }'),
        profileOf(
          'access',
          interactions('with: field, mode: collaboration, status: ended'),
        ),
      ),
    },
    {
      name: 'as a hint while the consumer is experimental',
      mesh: mesh(
        reads('journeys').replace('production', 'experimental'),
        offers('{ name: a }'),
      ),
      severities: ['info'],
    },
  ],
  unknown: [
    {
      name: 'when the product that it reads is not in the mesh',
      mesh: reads('journeys'),
      reason: 'a product that it reads is not known',
    },
    {
      name: 'when the port that it reads is not there',
      mesh: mesh(reads('journeys#gone'), offers('{ name: a }')),
      reason: 'a port that it reads is not known',
    },
    {
      name: 'when a person owns it, or what it reads',
      mesh: mesh(reads('journeys', 'user:jane'), offers('{ name: a }')),
      reason: 'no team owns it; a group in `spec.owner` does',
    },
  ],
});

describe('team-undeclared-interaction', () => {
  it.each([
    ['the profile of the consumer declares it', 'field', 'access'],
    ['the profile of the provider declares it', 'access', 'field'],
  ])('passes when %s', (_, team, other) => {
    const declared = profileOf(
      team,
      interactions(`with: ${other}, mode: x-as-a-service`),
    );
    expect(
      statusOf(mesh(reads('journeys'), offers('{ name: a }'), declared)),
    ).toBe('pass');
  });

  it('passes with a contract on the version that is read', () => {
    const ports =
      '{ name: a, version: 1.0.0 }, { name: a, version: 2.0.0, contract: { id: c } }';
    const consumer = productOf(
      'planner',
      'field',
      'inputPorts: [{ from: journeys#a, expects: { version: ^2.0.0 } }]',
    );
    expect(statusOf(mesh(consumer, offers(ports)))).toBe('pass');
  });

  it('passes within one team', () => {
    expect(
      statusOf(mesh(reads('journeys', 'access'), offers('{ name: a }'))),
    ).toBe('pass');
  });
});

function statusOf(yaml: string) {
  return runRule(teamUndeclaredInteraction, yaml).find(({ subject }) =>
    subject.endsWith('/planner'),
  )?.status;
}
