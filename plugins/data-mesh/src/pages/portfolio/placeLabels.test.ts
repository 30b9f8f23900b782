import { placeLabels } from './placeLabels';

describe('placeLabels', () => {
  it('puts names to the right, and to the left where there is no room', () => {
    const [near, far] = placeLabels(
      [
        { title: 'Planned rounds', x: 10, y: 10 },
        { title: 'Planned rounds', x: 390, y: 100 },
      ],
      400,
    );
    expect([near.anchor, near.x]).toEqual(['start', 20]);
    expect([far.anchor, far.x]).toEqual(['end', 380]);
  });

  it('leaves out what would stand on another name', () => {
    const titles = placeLabels(
      [
        { title: 'first', x: 10, y: 10 },
        { title: 'second', x: 15, y: 12 },
        { title: 'third', x: 15, y: 40 },
      ],
      400,
    ).map(({ title }) => title);
    expect(titles).toEqual(['first', '', 'third']);
  });
});
