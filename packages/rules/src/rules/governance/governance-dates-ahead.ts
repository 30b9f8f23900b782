import {
  governanceBody,
  partKeys,
  type EntityPath,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  judgeDates,
  type PastDate,
  type PlannedDate,
} from '../../declare/datesAhead';

export const governanceDatesAhead = defineRule({
  id: 'governance-dates-ahead',
  summary:
    'What a governance body decided, approved or was proposed has a day that has come; its policies begin, and their grace ends, within ten years.',
  why: 'Of two decisions the later one is believed, and a waiver counts from the day on which it was approved. With a day to come in its place, the order of what was decided is wrong for years. A grace that ends in decades never ends.',
  source: 'Practice: a year is mistyped, and whoever sorts by date believes it',
  remedy:
    'Correct `date` of the decision, `approvedOn` of the waiver or `proposedBy.on` of the policy; the day on which something comes into force is `since` of a policy, and the end of its grace `graceUntil`.',
  subject: everyOf(governanceBody),
  needs: ['clock'],
  version: '2',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  decisions: [{ id: d-1, date: 2026-03-02, title: One format for events }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  decisions: [{ id: d-1, date: 2062-03-02, title: One format for events }]
`,
  },
  check({ ref, entity }, clock) {
    return judgeDates(
      { past: datesOf(entity), planned: plansOf(entity) },
      { ref, clock, nothing: 'it says of nothing when it was' },
    );
  },
});

function datesOf({ spec }: GovernanceBodyEntity): PastDate[] {
  const { decisions = [], waivers = [], policies = [] } = spec;
  return [
    ...datesIn('decisions', decisions, ({ date }) => [['date'], date]),
    ...datesIn('waivers', waivers, ({ approvedOn }) => [
      ['approvedOn'],
      approvedOn,
    ]),
    ...datesIn('policies', policies, ({ proposedBy }) => [
      ['proposedBy', 'on'],
      proposedBy?.on,
    ]),
  ];
}

/** When a policy comes into force, and when its grace ends. */
function plansOf({ spec }: GovernanceBodyEntity): PlannedDate[] {
  const { policies = [] } = spec;
  return (['since', 'graceUntil'] as const).flatMap(field =>
    datesIn('policies', policies, policy => [[field], policy[field]]).map(
      date => ({ ...date, key: `${date.key}:${field}`, years: 10 }),
    ),
  );
}

function datesIn<Item extends { readonly id: string }>(
  list: string,
  items: readonly Item[],
  read: (item: Item) => readonly [EntityPath, string | undefined],
): PastDate[] {
  const keys = partKeys(items.map(({ id }) => id));
  return items.map((item, index) => {
    const [path, written] = read(item);
    return {
      path: ['spec', list, index, ...path],
      written,
      key: `${list}:${keys[index]}`,
    };
  });
}
