import {
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { rules } from '..';
import { runRule, testRule } from '../../testing';
import { teamInteractsWithItself } from './team-interacts-with-itself';

const ITSELF = interactions(
  'with: other, mode: collaboration',
  'id: pilot, with: crew, mode: collaboration',
);

testRule(teamInteractsWithItself, {
  fails: [
    {
      name: 'for a profile that names its own team',
      mesh: profileOf('crew', ITSELF),
      paths: ['spec.teamInteractions[1].with'],
      findings: [
        'Team profile `crew` declares the collaboration `pilot` with group `crew`, which is the team itself; two teams interact',
      ],
    },
    {
      name: 'for a product on which its owner works besides its owner',
      mesh: productOf('visits', 'crew', ITSELF),
      paths: ['spec.teamInteractions[1].with'],
    },
  ],
  passes: [
    {
      name: 'when the other team names this one',
      mesh: mesh(
        profileOf('crew', interactions('with: other, mode: collaboration')),
        profileOf('other', interactions('with: crew, mode: collaboration')),
      ),
    },
  ],
  notApplicable: [
    { name: 'without interactions', mesh: profileOf('crew') },
    {
      name: 'to a retired product',
      mesh: productOf('visits', 'crew', ITSELF).replace(
        'production',
        'retired',
      ),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when a person owns the product',
      mesh: productOf('visits', 'user:jane', ITSELF),
      reason: 'no team owns it; a group in `spec.owner` does',
    },
  ],
});

describe('a team that interacts with itself is told so once', () => {
  const SLIPS = [
    'mode: x-as-a-service',
    'mode: collaboration',
    'mode: collaboration, until: 2026-01-31',
    'mode: collaboration, impact: blocking, until: 2027-01-31',
    'mode: facilitating, since: 2026-01-31, until: 2027-01-31',
    'mode: x-as-a-service, status: planned, since: 2026-01-31',
    'purpose: waits for access',
  ];
  const tellers = (text: string, isPartial: boolean) =>
    rules
      .filter(
        ({ family, needs = [] }) =>
          family === 'team' && (!isPartial || !needs.includes('mesh')),
      )
      .filter(rule =>
        runRule(rule, text, { isPartial }).some(
          ({ findings }) => findings.length > 0,
        ),
      )
      .map(({ id }) => id);

  it.each(SLIPS)('with %s', fields => {
    const one = interactions(`with: crew, ${fields}`);
    const isAbout = (text: string) =>
      tellers(text, false).filter(
        id =>
          !id.endsWith('-without-platform') &&
          !id.endsWith('-type-missing') &&
          !id.endsWith('too-small'),
      );
    expect(isAbout(profileOf('crew', one))).toEqual([
      'team-interacts-with-itself',
    ]);
    expect(isAbout(productOf('visits', 'crew', one))).toEqual([
      'team-interacts-with-itself',
    ]);
    expect(tellers(profileOf('crew', one), true)).toEqual([]);
    expect(tellers(productOf('visits', 'crew', one), true)).toEqual([]);
  });
});
