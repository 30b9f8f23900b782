import fs from 'node:fs';
import path from 'node:path';
import { ConfigReader } from '@backstage/config';
import { findUnknownKeys } from './unknownKeys';

const find = (dataMesh: object) =>
  findUnknownKeys(new ConfigReader({ dataMesh } as object));

describe('settings that nobody reads', () => {
  it('are none where nothing is configured', () => {
    expect(findUnknownKeys(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    [{ colectors: [] }, 'dataMesh.colectors', 'collectors'],
    [{ timezone: 'Europe/Berlin' }, 'dataMesh.timezone', 'timeZone'],
    [
      { trustedLocation: 'all' },
      'dataMesh.trustedLocation',
      'trustedLocations',
    ],
    [
      { organizationRules: [] },
      'dataMesh.organizationRules',
      'organisationRules',
    ],
    [
      { history: { retentions: '3 days' } },
      'dataMesh.history.retentions',
      'retention',
    ],
    [
      { catalog: { minSecondBetweenSweeps: 60 } },
      'dataMesh.catalog.minSecondBetweenSweeps',
      'minSecondsBetweenSweeps',
    ],
  ])('stop the start where another is meant: %j', (written, at, meant) => {
    expect(() => find(written)).toThrow(
      `${at} is no setting; did you mean \`${meant}\`?`,
    );
  });

  it('are told in all other cases', () => {
    expect(find({ pages: {}, limits: { memory: 1 } })).toEqual([
      'dataMesh.pages',
      'dataMesh.limits.memory',
    ]);
  });

  it('are none of those that the reference shows', () => {
    const reference = fs.readFileSync(
      path.resolve(__dirname, '../../../../docs/reference/configuration.md'),
      'utf8',
    );
    const shown = [...reference.matchAll(/^\| `dataMesh\.([\w.]+)`/gm)];
    expect(shown.map(([, key]) => key)).toContain('rules');
    for (const [, key] of shown) {
      const [name, part] = key.split('.');
      const written = part === undefined ? 'x' : { [part]: 'x' };
      expect(find({ [name]: written })).toEqual([]);
    }
  });
});
