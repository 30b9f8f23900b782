import type { MappedTeam } from '@backstage-data-mesh/model';
import * as fc from 'fast-check';
import { breakText, layoutTeamMap, linkPath } from './layoutTeamMap';

const team = (name: string, type?: MappedTeam['type']): MappedTeam => ({
  ref: `group:default/${name}`,
  title: name,
  ...{ isMissing: false, type, products: 0 },
});

describe('teams in lanes', () => {
  const teams = [
    team('cloud', 'platform'),
    team('crew', 'stream-aligned'),
    team('shop', 'stream-aligned'),
    team('nobody'),
  ];
  const layout = layoutTeamMap(teams, [], { by: 'type', width: 800 });

  it('has platforms below the streams, and what is not known last', () => {
    expect(layout.bands.map(({ lane }) => lane.id)).toEqual([
      'stream-aligned',
      'platform',
      '-',
    ]);
  });

  it('puts each team into its lane', () => {
    for (const box of layout.boxes.values()) {
      const band = layout.bands.find(
        ({ lane }) => lane.id === (box.team.type ?? '-'),
      )!;
      expect(box.y).toBeGreaterThanOrEqual(band.y);
      expect(box.y + box.height).toBeLessThanOrEqual(band.y + band.height);
    }
  });

  it('has those near each other that work together', () => {
    const many = [
      ...['a', 'b', 'c', 'd'].map(name => team(name, 'stream-aligned')),
      ...['w', 'x', 'y', 'z'].map(name => team(name, 'platform')),
    ];
    const ref = (name: string) => `group:default/${name}`;
    const { boxes } = layoutTeamMap(many, [[ref('a'), ref('z')]], {
      by: 'type',
      width: 800,
    });
    const gap = Math.abs(boxes.get(ref('a'))!.x - boxes.get(ref('z'))!.x);
    expect(gap).toBeLessThan(300);
  });

  it('has no two boxes on each other, and none outside, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 20 }),
        fc.integer({ min: 280, max: 1400 }),
        (titles, width) => {
          const some = titles.map((title, at) => ({
            ...team(String(at), at % 2 ? 'platform' : 'enabling'),
            title,
          }));
          const found = layoutTeamMap(some, [], { by: 'type', width });
          const boxes = [...found.boxes.values()];
          for (const box of boxes) {
            expect(box.x + box.width).toBeLessThanOrEqual(width);
            expect(
              boxes.some(
                other =>
                  other !== box &&
                  other.x < box.x + box.width &&
                  box.x < other.x + other.width &&
                  other.y < box.y + box.height &&
                  box.y < other.y + other.height,
              ),
            ).toBe(false);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a title', () => {
  it('is broken between words, and keeps every letter', () => {
    expect(breakText('Evidence and insight studio', 14)).toEqual([
      'Evidence and',
      'insight studio',
    ]);
    expect(breakText('Donaudampfschiff', 8)).toEqual(['Donaudam', 'pfschiff']);
  });
});

describe('a link', () => {
  it('ends at the borders of both boxes', () => {
    const { boxes } = layoutTeamMap(
      [team('a', 'stream-aligned'), team('b', 'platform')],
      [],
      { by: 'type', width: 600 },
    );
    const [a, b] = [...boxes.values()];
    const { end } = linkPath(a, b, 0);
    expect(end.y).toBeGreaterThanOrEqual(b.y - 0.1);
    expect(end.y).toBeLessThanOrEqual(b.y + b.height + 0.1);
  });
});
