import type { EntityPath } from '@backstage-data-mesh/model';
import { createLocators } from './locate';
import type { Located } from './located';

const TEXT = `kind: A
spec:
  owner: "x y"
  ports:
    - name: a
    - { name: b, kind: c }
  empty:
`;

function show(located: Located) {
  const cut = (span?: { start: number; end: number }) =>
    span && TEXT.slice(span.start, span.end);
  return [located.exists, cut(located.key), cut(located.value)];
}

describe.each([true, false])('createLocators, plain: %s', isPlain => {
  const locateIn = createLocators();
  const document = { text: TEXT, isPlain };
  const locate = (path: EntityPath) => locateIn(document, path);

  it('finds keys and values', () => {
    expect(show(locate(['spec', 'owner']))).toEqual([true, 'owner', '"x y"']);
    expect(show(locate(['spec', 'ports', 1, 'name']))).toEqual([
      true,
      'name',
      'b',
    ]);
  });

  it('finds the items of lists in any order', () => {
    const items = [1, 0, 1, 2, 0].map(index =>
      show(locate(['spec', 'ports', index, 'name'])),
    );
    expect(items.map(([exists]) => exists)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(items.map(([, , value]) => value)).toEqual([
      'b',
      'a',
      'b',
      expect.stringContaining('- name: a'),
      'a',
    ]);
  });

  it('shows the parent of what is missing', () => {
    expect(show(locate(['spec', 'ports', 0, 'kind']))[0]).toBe(false);
    expect(show(locate(['spec', 'domain'])).slice(0, 2)).toEqual([
      false,
      'spec',
    ]);
  });

  it('finds an empty value by its key', () => {
    expect(show(locate(['spec', 'empty']))).toEqual([true, 'empty', '']);
  });
});
