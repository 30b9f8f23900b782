import { ProcessedHints } from './ProcessedHints';

const entity = (name: string, title: string) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name, title },
});

describe('hints about processed entities', () => {
  const told: (readonly string[])[] = [];
  const hints = () =>
    new ProcessedHints(async refs => {
      told.push(refs);
    });

  beforeEach(() => {
    told.length = 0;
    jest.useFakeTimers();
  });

  afterEach(() => jest.useRealTimers());

  it('tell of what is another, many together and each once', () => {
    const some = hints();
    some.note(entity('a', 'one'));
    some.note(entity('B', 'one'));
    some.note(entity('a', 'two'));
    expect(told).toEqual([]);
    jest.runAllTimers();
    expect(told).toEqual([['dataproduct:default/a', 'dataproduct:default/b']]);
  });

  it('say nothing of what is the same as before', () => {
    const some = hints();
    some.note(entity('a', 'one'));
    jest.runAllTimers();
    some.note(entity('a', 'one'));
    jest.runAllTimers();
    expect(told).toHaveLength(1);
  });

  it('are lost without harm when nobody takes them', () => {
    const failing = new ProcessedHints(async () => {
      throw new Error('nobody is there');
    });
    failing.note(entity('a', 'one'));
    expect(() => jest.runAllTimers()).not.toThrow();
  });
});
