import { readSource } from '../source/readSource';
import { placeLinked } from './linked';

const path = ['spec', 'contract'];

function place(text: string, file = 'team/catalog-info.yaml') {
  const { documents } = readSource({ path: file, text });
  const placed = placeLinked(documents[0], { path, line: 3 });
  return placed && `${placed.file}:${placed.range.start.line}`;
}

describe('a line of a linked text', () => {
  it('stands in the file that the placeholder names', () => {
    const text = 'spec: { contract: { $text: ../shared/a.odcs.yaml } }';
    expect(place(text)).toBe('shared/a.odcs.yaml:3');
    expect(place(text, 'team/of/a.yaml')).toBe('team/shared/a.odcs.yaml:3');
  });

  it('stands in the file of the entity when the text is written there', () => {
    expect(place('spec:\n  contract: |\n    a: 1\n    b: 2\n    c: 3\n')).toBe(
      'team/catalog-info.yaml:5',
    );
  });

  it.each(['spec: { contract: "a: 1" }', 'spec: {}', 'a'])(
    'is not known for %s',
    text => expect(place(text)).toBeUndefined(),
  );
});
