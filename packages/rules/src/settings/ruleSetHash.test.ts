import { rules } from '../rules';
import type { Rule } from '../declare/rule';
import { readConfiguration, type Configuration } from './configuration';
import { ruleSetHash } from './ruleSetHash';

const few = rules.slice(0, 5);
const [first] = few;
const withOptions = rules.find(({ id }) => id === 'value-tree-zombie-product')!;
const judged = [...few, withOptions];

function configure(input: object): Configuration {
  const read = readConfiguration(input, judged);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.configuration;
}

const hashOf = (input: object, given: readonly Rule[] = judged) =>
  ruleSetHash({ rules: given, configuration: configure(input) });

const zombie = (setting: unknown) => ({ rules: { [withOptions.id]: setting } });

const declared = (more: object = {}) => ({
  organisationRules: [
    {
      ...{ id: 'ownership-titled', subject: 'DataProduct', summary: 'a' },
      assert: { 'metadata.title': { $exists: true } },
      ...more,
    },
  ],
});

const plain = hashOf({});

describe('the hash of a rule set', () => {
  it('is the same in every process and on every machine', () => {
    const rule: Rule = {
      ...{ ...first, id: 'team-x', version: '1', options: undefined },
      ...{ earlySeverity: undefined, inPartialMesh: 'judged', needs: [] },
    };
    expect(ruleSetHash({ rules: [rule] })).toBe('644a39248f780b8c');
  });

  it('does not move with the order of rules and of fields', () => {
    expect(hashOf({}, [...judged].reverse())).toBe(plain);
    expect(
      hashOf(declared({ assert: { 'spec.owner': 'a', 'spec.type': 'b' } })),
    ).toBe(
      hashOf(declared({ assert: { 'spec.type': 'b', 'spec.owner': 'a' } })),
    );
  });

  it('does not move with texts that only explain', () => {
    const reworded = judged.map(rule => ({
      ...rule,
      why: 'else',
      source: 'b',
    }));
    expect(hashOf({}, reworded)).toBe(plain);
  });

  it('does not move when what is configured is what was', () => {
    const days = zombie(['error', { days: 10 }]);
    expect(hashOf(days)).toBe(hashOf(structuredClone(days)));
  });

  it.each<[string, string]>([
    ['a severity', hashOf(zombie('error'))],
    ['another severity', hashOf(zombie('info'))],
    ['a rule that is off', hashOf(zombie('off'))],
    ['options', hashOf(zombie(['error', { days: 10 }]))],
    ['other options', hashOf(zombie(['error', { days: 11 }]))],
    ['a rule that goes', hashOf({}, few.concat(withOptions).slice(1))],
    ['a rule that is declared', hashOf(declared())],
    ['another condition of it', hashOf(declared({ assert: { kind: 'a' } }))],
    ['another text of it', hashOf(declared({ summary: 'b' }))],
    [
      'another version',
      hashOf({}, [{ ...first, version: 'another' }, ...judged.slice(1)]),
    ],
    [
      'another need',
      hashOf({}, [
        { ...first, needs: ['clock', 'mesh', 'readings'] },
        ...judged.slice(1),
      ]),
    ],
  ])('moves with %s', (_, hash) => {
    expect(hash).not.toBe(plain);
    moved.push(hash);
  });

  it('is another one for each of them', () => {
    expect(new Set(moved).size).toBe(moved.length);
    expect(moved).toHaveLength(11);
  });
});

const moved: string[] = [];
