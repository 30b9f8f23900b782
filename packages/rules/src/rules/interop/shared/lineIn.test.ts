import { lineIn } from './lineIn';

const path = ['spec', 'odps'];
const text = 'kind: DataProduct\nteam:\n  name: crew\n';

describe('the line of a value in a linked text', () => {
  it('is that of the value', () => {
    expect(lineIn({ path, text, at: ['team', 'name'] })).toEqual({
      path,
      line: 3,
    });
  });

  it('is that of what holds it, where the value is missing', () => {
    expect(lineIn({ path, text, at: ['kind', 'a', 'b'] })?.line).toBe(1);
  });

  it('is not known in a text that cannot be read', () => {
    expect(lineIn({ path, text: 'a: [', at: ['a'] })).toBeUndefined();
  });
});
