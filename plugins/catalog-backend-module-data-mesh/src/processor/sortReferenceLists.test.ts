import { declarationOf } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import type { Entity } from '@backstage/catalog-model';
import {
  dataProduct,
  domain,
  valueHypothesis,
} from '../__testUtils__/entities';
import { sortReferenceLists } from './sortReferenceLists';

describe('the order of references', () => {
  it.each<[string, Entity, Entity]>([
    [
      'goals',
      valueHypothesis({ goals: ['b#x', 'a#y', 'a#x'] }),
      valueHypothesis({ goals: ['a#x', 'a#y', 'b#x'] }),
    ],
    [
      'lists inside a list of maps',
      valueHypothesis({
        initiatives: [{ builds: ['b', 'a'] }, { uses: ['d', 'c'] }],
      }),
      valueHypothesis({
        initiatives: [{ builds: ['a', 'b'] }, { uses: ['c', 'd'] }],
      }),
    ],
    [
      'our part of a domain',
      domain({ goals: [{ id: 'x', contributesTo: ['b#x', 'a#x'] }] }),
      domain({ goals: [{ id: 'x', contributesTo: ['a#x', 'b#x'] }] }),
    ],
  ])('is made the same for %s', (_name, entity, expected) => {
    expect(sorted(entity)).toEqual(expected);
  });

  it.each<[string, Entity]>([
    [
      'alternatives, where the first may be the preferred one',
      valueHypothesis({ alternatives: ['b', 'a'] }),
    ],
    [
      'lists of maps',
      dataProduct({ inputPorts: [{ from: 'b' }, { from: 'a' }] }),
    ],
    [
      'other lists of texts',
      dataProduct({ outputPorts: [{ name: 'x', regions: ['b', 'a'] }] }),
    ],
    ['lists that are in order', dataProduct({ platforms: ['a', 'b'] })],
  ])('is left alone for %s', (_name, entity) => {
    expect(sorted(entity)).toBe(entity);
  });

  it('makes no difference, and sorting twice is sorting once', () => {
    const refs = fc.array(fc.string(), { maxLength: 6 });
    fc.assert(
      fc.property(refs, refs, (first, second) => {
        const once = sorted(dataProduct({ platforms: [...first, ...second] }));
        const other = sorted(dataProduct({ platforms: [...second, ...first] }));
        expect(once).toEqual(other);
        expect(sorted(once)).toBe(once);
      }),
    );
  });
});

function sorted(entity: Entity): Entity {
  const kind = declarationOf(entity);
  if (!kind) throw new Error(`No declaration for ${entity.kind}`);
  return sortReferenceLists(kind, entity);
}
