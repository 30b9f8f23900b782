import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../declare/rule';
import { rules } from '.';

const files = readdirSync(__dirname, { recursive: true }).map(String);

describe('rules', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))(
    '%s stands in the folder of its family, with its test',
    (id, { family }) => {
      expect(existsSync(join(__dirname, family, `${id}.ts`))).toBe(true);
      expect(existsSync(join(__dirname, family, `${id}.test.ts`))).toBe(true);
    },
  );

  it('are all the files in those folders, but for what rules of a family share', () => {
    const ids = files
      .filter(file => !file.includes('/shared/') && !file.endsWith('/index.ts'))
      .filter(file => FAMILIES.some(family => file.startsWith(`${family}/`)))
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(file => file.slice(file.indexOf('/') + 1, -'.ts'.length));
    expect(rules.map(({ id }) => id)).toEqual(ids.sort());
  });

  it('have an id each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
