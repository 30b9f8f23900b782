import { splitDocuments } from './splitDocuments';

const textsOf = (text: string) => splitDocuments(text).map(part => part.text);

describe('splitDocuments', () => {
  it('splits at the markers and knows where each part starts', () => {
    expect(splitDocuments('a: 1\n---\nb: 2\n')).toEqual([
      { text: 'a: 1\n', offset: 0 },
      { text: '---\nb: 2\n', offset: 5 },
    ]);
  });

  it('leaves out what is empty or a comment', () => {
    expect(textsOf('# a\n---\n\n---\na: 1\n---\n# b\n')).toEqual([
      '---\na: 1\n',
    ]);
    expect(textsOf('')).toEqual([]);
  });

  it('keeps a directive with its document', () => {
    expect(textsOf('%YAML 1.1\n---\na: yes\n...\nb: 2\n')).toEqual([
      '%YAML 1.1\n---\na: yes\n',
      'b: 2\n',
    ]);
  });

  it('ends an open quote at the marker', () => {
    expect(textsOf('a: "open\n---\nb: 2\n')).toEqual([
      'a: "open\n',
      '---\nb: 2\n',
    ]);
  });

  it('takes longer runs of dashes for text', () => {
    expect(textsOf('a: |\n  ---\n  x\n----\n')).toHaveLength(1);
  });
});
