import { body, meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopPlatformsUnaligned } from './interop-platforms-unaligned';

const visits = (platforms?: string[]) => product('visits', { platforms });
const journeys = (platforms?: string[]) =>
  product('journeys', {
    platforms,
    inputPorts: [{ name: 'in', from: 'visits' }],
  });
const apart = [visits(['lake']), journeys(['warehouse', 'cloud'])];
const both = ['system:lake', 'system:cloud'];

testRule(interopPlatformsUnaligned, {
  fails: [
    {
      name: 'without a decision',
      mesh: meshOf(...apart),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys`, which runs on `cloud` and `warehouse`, reads `visits`, which runs on `lake`; no decision of a technology body covers both platforms',
      ],
      severities: ['warning'],
    },
    {
      name: 'with a decision of another body',
      mesh: meshOf(
        ...apart,
        body('portfolio', {
          type: 'portfolio',
          decisions: [{ id: 'd', appliesTo: both }],
        }),
      ),
    },
    {
      name: 'with two decisions on one platform each',
      mesh: meshOf(
        ...apart,
        body('architects', {
          decisions: both.map((ref, index) => ({
            id: `d-${index}`,
            appliesTo: [ref],
          })),
        }),
      ),
    },
    {
      name: 'with a decision that another replaced',
      mesh: meshOf(
        ...apart,
        body('architects', {
          decisions: [
            { id: 'd-1', appliesTo: both },
            { id: 'd-2', appliesTo: ['system:lake'], supersedes: 'd-1' },
          ],
        }),
      ),
    },
  ],
  notApplicable: [
    {
      name: 'to a source',
      mesh: visits(['lake']),
      reason: 'it reads no data product',
    },
  ],
  unknown: [
    {
      name: 'when its own platform is not known',
      mesh: meshOf(visits(['lake']), journeys()),
      reason: 'its own platform is not known; `spec.platforms` says it',
    },
    {
      name: 'when the other platform is not known',
      mesh: meshOf(visits(), journeys(['lake'])),
      reason:
        'the platform that input port `in` reads from is not known; `spec.platforms` of that product says it',
    },
  ],
});

describe('platforms', () => {
  const statusOf = (...mesh: string[]) =>
    runRule(interopPlatformsUnaligned, meshOf(...mesh))[0].status;

  it('are aligned when both products share one', () => {
    expect(statusOf(visits(['lake', 'cloud']), journeys(['cloud']))).toBe(
      'pass',
    );
  });

  it('are aligned by a decision that lists both', () => {
    const architects = body('architects', {
      decisions: [{ id: 'd', appliesTo: both }],
    });
    expect(statusOf(...apart, architects)).toBe('pass');
  });
});
