import { Places } from './told';

describe('Places', () => {
  const places = new Places();
  places.add(['spec', 'outputPorts', 0, 'contract']);
  places.add(['spec', 'owner']);

  it.each([
    [['spec', 'owner']],
    [['spec', 'outputPorts', 0, 'contract']],
    [['spec', 'outputPorts', 0, 'contract', 'url']],
  ])('hold %j: it is one, or stands in one', path => {
    expect(places.hold(path)).toBe(true);
  });

  it.each([
    [[]],
    [['spec']],
    [['spec', 'outputPorts', 0]],
    [['spec', 'outputPorts', 1, 'contract']],
    // a key is no number
    [['spec', 'outputPorts', '0', 'contract']],
    [['metadata', 'name', 'constructor']],
  ])('do not hold %j', path => {
    expect(places.hold(path)).toBe(false);
  });

  it.each([
    [[], true],
    [['spec', 'outputPorts'], true],
    [['spec', 'owner'], true],
    [['spec', 'owner', 'name'], false],
    [['spec', 'domain'], false],
  ])('of %j, that it lies on the way to one is %s', (path, isOnTheWay) => {
    expect(places.liesOnTheWay(path)).toBe(isOnTheWay);
  });
});
