import { remember } from './remember';

describe('remember', () => {
  const counting = (limits = { entries: 2, characters: 100 }) => {
    const read: string[] = [];
    const recall = remember(text => {
      read.push(text);
      return text.length;
    }, limits);
    return { read, recall };
  };

  it('asks once for each text', () => {
    const { read, recall } = counting();
    expect(['a', 'bb', 'a', 'bb'].map(recall)).toEqual([1, 2, 1, 2]);
    expect(read).toEqual(['a', 'bb']);
  });

  it('forgets the text that was not asked for longest', () => {
    const { read, recall } = counting();
    ['a', 'b', 'a', 'c', 'a', 'b'].forEach(recall);
    expect(read).toEqual(['a', 'b', 'c', 'b']);
  });

  it('forgets when the texts grow too long together', () => {
    const { read, recall } = counting({ entries: 9, characters: 5 });
    ['aaa', 'bbb', 'aaa', 'cccccc', 'cccccc'].forEach(recall);
    expect(read).toEqual(['aaa', 'bbb', 'aaa', 'cccccc', 'cccccc']);
  });
});
