import fs from 'node:fs';
import path from 'node:path';
import { ConfigReader } from '@backstage/config';
import { rules } from '@backstage-data-mesh/rules';
import { parse } from 'yaml';
import { readSettings } from './settings';

const ROOT = path.resolve(__dirname, '../../../..');

const read = (dataMesh: object) =>
  readSettings(new ConfigReader({ dataMesh } as object), rules);

describe('limits in the app-config', () => {
  it.each([0, -1, 0.5, 1.5])('are whole numbers, and not %d', given => {
    expect(() => read({ limits: { requestsPerMinute: given } })).toThrow(
      `dataMesh.limits.requestsPerMinute is ${given}; it must be a whole number above 0`,
    );
  });
});

describe('levels in the app-config', () => {
  it('are none where none are written', () => {
    expect(read({}).levelSets).toEqual([]);
  });

  it('stop the start with the path of a mistake, and the nearest rule', () => {
    const levels = [
      { id: 'trusted', levels: [{ name: 'owned', rules: ['team-too-smal'] }] },
    ];
    expect(() => read({ levels })).toThrow(
      'dataMesh.levels.0.levels.0.rules.0: there is no rule `team-too-smal`; did you mean `team-too-small`?',
    );
  });

  it('may ask for rules that the organisation declares', () => {
    const organisationRules = [
      {
        ...{ id: 'region-acme-named', subject: 'DataProduct' },
        ...{ severity: 'warning', summary: 'A product names its region.' },
        assert: { 'spec.region': { $exists: true } },
      },
    ];
    const levels = [
      { id: 'acme', levels: [{ name: 'a', rules: ['region-acme-named'] }] },
    ];
    expect(read({ organisationRules, levels }).levelSets).toEqual(levels);
  });

  it('are read as the guide for operators and the portal write them', () => {
    const guide = fs.readFileSync(
      path.join(ROOT, 'docs/guides/operators.md'),
      'utf8',
    );
    const [, yaml] = /```yaml\n(dataMesh:\n {2}levels:[^]*?)```/.exec(guide)!;
    const portal = fs.readFileSync(path.join(ROOT, 'app-config.yaml'), 'utf8');
    const [shown, used] = [yaml, portal].map(
      text => read(parse(text).dataMesh).levelSets,
    );
    expect(shown).toHaveLength(1);
    expect(used).toEqual(shown);
  });
});
