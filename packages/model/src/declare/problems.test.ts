import { formatPath } from './entityPath';

describe('formatPath', () => {
  it('reads like the field is written in code', () => {
    expect(formatPath(['spec', 'outputPorts', 0, 'name'])).toBe(
      'spec.outputPorts[0].name',
    );
  });
});
