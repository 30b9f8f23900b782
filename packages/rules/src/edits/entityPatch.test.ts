import { patchOfSuggestion } from './entityPatch';

const entity = {
  kind: 'DataProduct',
  spec: {
    owner: 'group:crew',
    inputPorts: [{ name: 'a', version: '^1' }, { name: 'b' }],
  },
};

const patchOf = (edits: Parameters<typeof patchOfSuggestion>[2]['edits']) =>
  patchOfSuggestion('dataproduct:default/loans', entity, {
    ...{ text: 'Set it.', isSafe: true, edits },
  })?.yaml;

describe('patchOfSuggestion', () => {
  it('writes the fields that change, and no other', () => {
    expect(
      patchOf([{ path: ['spec', 'domain'], action: 'set', value: 'care' }]),
    ).toBe('spec:\n  domain: care\n');
  });

  it('writes a list whole', () => {
    const path = ['spec', 'inputPorts', 0, 'version'];
    expect(patchOf([{ path, action: 'set', value: '^2' }])).toBe(
      'spec:\n  inputPorts:\n    - name: a\n      version: ^2\n    - name: b\n',
    );
  });

  it('is nothing where nothing is to be written', () => {
    const path = ['spec', 'owner'];
    expect(patchOf([])).toBeUndefined();
    expect(
      patchOf([{ path, action: 'set', value: 'group:crew' }]),
    ).toBeUndefined();
    expect(
      patchOf([{ path, action: 'rename', value: 'team' }]),
    ).toBeUndefined();
  });
});
