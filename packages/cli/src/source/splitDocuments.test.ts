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

  it('knows for how long a version counts', () => {
    const text = '%YAML 1.1\n---\na\n---\nb\n...\n%YAML 1.2\n---\nc\n---\nd\n';
    expect(splitDocuments(text).map(part => part.version)).toEqual([
      undefined,
      '1.1',
      '1.1',
      undefined,
    ]);
  });

  it('takes what looks like a directive behind a marker for content', () => {
    expect(textsOf('a: 1\n---\n%YAML 1.2\n---\nb: 2\n')).toEqual([
      'a: 1\n',
      '---\n%YAML 1.2\n',
      '---\nb: 2\n',
    ]);
  });

  it('ends an open quote at the marker', () => {
    expect(textsOf('a: "open\n---\nb: 2\n')).toEqual([
      'a: "open\n',
      '---\nb: 2\n',
    ]);
  });

  it('knows that some characters end no line in YAML', () => {
    expect(textsOf('a: 1\u2028---\u2029...\n')).toHaveLength(1);
  });

  it('takes longer runs of dashes for text', () => {
    expect(textsOf('a: |\n  ---\n  x\n----\n')).toHaveLength(1);
  });
});
