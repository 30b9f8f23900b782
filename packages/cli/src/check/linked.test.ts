import type { IncludedFile } from '../source/placeholders';
import { readSource } from '../source/readSource';
import { placeLinked } from './linked';

const path = ['spec', 'contract'];

function place(text: string, included: readonly IncludedFile[] = []) {
  const file = 'team/catalog-info.yaml';
  const [document] = readSource({ path: file, text }).documents;
  const placed = placeLinked({ document, included }, { path, line: 3 });
  return placed && `${placed.file}:${placed.range.start.line}`;
}

describe('a line of a linked text', () => {
  it('stands in the file that was included there', () => {
    const text = 'spec: { contract: { $text: ../shared/a.odcs.yaml } }';
    const file = 'shared/a.odcs.yaml';
    expect(place(text, [{ path, file }])).toBe('shared/a.odcs.yaml:3');
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
