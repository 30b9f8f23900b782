// What the catalog processor pays for the rules, an entity at a time.
import {
  createMeshItem,
  readEntity,
  type MeshItem,
} from '@backstage-data-mesh/model';
import { createEntityJudge, rules } from '@backstage-data-mesh/rules';
import { readSample } from '../../../packages/rules/src/__testUtils__/sample';
import { median, threadTime } from '../harness/measure';
import { report } from '../harness/report';

const ROUNDS = 200;
const TARGET_MICROSECONDS = 100;

function toItem(input: unknown): MeshItem | undefined {
  const read = readEntity(input);
  if (read.is === 'foreign' || !read.result.ok) return undefined;
  const { entity } = read.result;
  return createMeshItem({ kind: read.kind, entity });
}

/**
 * Microseconds of the thread's own time that an entity takes, by rounds over all
 * of them: others on the machine do not count.
 */
function microseconds(count: number, round: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => threadTime(round));
  return (median(times) / count) * 1_000;
}

/** Those of our kinds; the others are none of the processor's business. */
const entities = readSample().filter(entity => toItem(entity));
const items = entities.flatMap(entity => toItem(entity) ?? []);
const linked = items.filter(({ entity }) =>
  /"(contract|odps)":"/.test(JSON.stringify(entity)),
);
const plain = items.filter(item => !linked.includes(item));
const judge = createEntityJudge(rules);

const cold = threadTime(() => linked.forEach(createEntityJudge(rules)));
const reading = microseconds(entities.length, () => entities.forEach(toItem));
const all = microseconds(items.length, () => items.forEach(judge));
const withText = microseconds(linked.length, () => linked.forEach(judge));
const without = microseconds(plain.length, () => plain.forEach(judge));

report({
  name: 'processor-rules',
  summary: `The ${items.length} entities of our kinds in the sample organisation, judged one at a time by the rules that need nothing else, as the catalog processor does; medians of ${ROUNDS} rounds, in the thread's own time, texts of contracts remembered. The first round over the ${linked.length} entities that link a text reads it: ${cold.toFixed(1)} ms.`,
  head: ['entities', 'number', 'µs each'],
  rows: [
    ['read and validated, no rules', items.length, reading.toFixed(1)],
    ['rules, all', items.length, all.toFixed(1)],
    ['rules, with linked texts', linked.length, withText.toFixed(1)],
    ['rules, without', plain.length, without.toFixed(1)],
  ],
  targets: [
    {
      text: `the rules take ${all.toFixed(0)} µs for an entity, at most ${TARGET_MICROSECONDS} µs`,
      isMet: all <= TARGET_MICROSECONDS,
    },
    {
      text: `and ${without.toFixed(0)} µs for one without linked texts, at most ${TARGET_MICROSECONDS / 2} µs`,
      isMet: without <= TARGET_MICROSECONDS / 2,
    },
  ],
});
