import {
  graphOf,
  productEntity,
} from '../../../facts/flow/__testUtils__/graphs';
import { createOffers } from '../../../facts/flow/offers';
import { findReplacement } from './replacement';

const graph = graphOf([
  productEntity('visits', {
    outputPorts: [
      { name: 'a', version: '2.0.0' },
      { name: 'a', version: '3.0.0' },
      { name: 'a', version: '3.2.0' },
      { name: 'a', version: '4.0.0', deprecated: {} },
      { name: 'b' },
      { name: 'c', deprecated: {} },
    ],
  }),
]);
const offers = createOffers(graph);
const visits = graph.nodeOf('dataproduct:default/visits')!;

describe('findReplacement', () => {
  it.each([
    ['a@3', 2],
    ['a@3.0.0', 1],
    ['a', 2],
    ['a@4', undefined],
    ['a@5', undefined],
    ['b', 4],
    ['b@1', undefined],
    ['c', undefined],
    ['@', undefined],
    ['', undefined],
  ])('takes %s for the newest that it means', (replacedBy, expected) => {
    expect(
      findReplacement(replacedBy, name => offers(visits, name))?.index,
    ).toBe(expected);
  });
});
