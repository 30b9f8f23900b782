import type { Measure } from '@backstage-data-mesh/model';
import { findOutput } from './output';

const words = {
  things: ['dashboards', 'story points'],
  doings: ['delivered', 'number of'],
};

function find(fields: Omit<Measure, 'id'>): string | undefined {
  return findOutput({ id: 'a', ...fields }, words);
}

describe('findOutput', () => {
  it('believes the measure itself', () => {
    expect(find({ valueType: 'output' })).toBe('says that it is output');
  });

  it('knows units of work', () => {
    expect(find({ unit: 'Story points' })).toBe('is counted in `story points`');
    expect(find({ unit: 'percentage points' })).toBeUndefined();
  });

  it('knows titles that count what is made', () => {
    expect(find({ title: 'Dashboards delivered in a quarter' })).toBe(
      'counts `dashboards` `delivered`',
    );
    expect(find({ title: 'Number of dashboards' })).toBe(
      'counts `dashboards` `number of`',
    );
    expect(find({ title: 'People who open dashboards' })).toBeUndefined();
    expect(find({ title: 'Packs delivered in time' })).toBeUndefined();
  });

  it('takes fewer of a thing for an outcome', () => {
    expect(find({ unit: 'dashboards', direction: 'decrease' })).toBeUndefined();
  });
});
