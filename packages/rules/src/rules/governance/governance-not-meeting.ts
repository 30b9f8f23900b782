import { governanceBody, quote, readDay } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { addDuration } from '../../time/days';
import { subjectName } from '../../wording/names';

export const governanceNotMeeting = defineRule({
  id: 'governance-not-meeting',
  summary: 'A governance body meets as often as it says.',
  why: 'Teams wait for the next meeting with their questions. A body that no longer meets still blocks what it alone may decide.',
  source: 'Data mesh governance by example: fortnightly meetings',
  remedy:
    'Meet, and write the day into `spec.lastMet`; or change `spec.cadence`; or dissolve the body and give its decisions to another.',
  subject: everyOf(governanceBody),
  needs: ['clock'],
  severity: 'info',
  version: '2',
  options: z.object({
    factor: z
      .number()
      .default(2)
      .describe('How many cadences may pass without a meeting.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: group:architects, cadence: P2W, lastMet: 2026-11-12 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: group:architects, cadence: P2W, lastMet: 2026-06-12 }
`,
  },
  check({ ref, entity }, context) {
    const { cadence, lastMet } = entity.spec;
    if (cadence === undefined) {
      return notApplicable('it does not say how often it meets');
    }
    const last = readDay(lastMet);
    if (last === undefined)
      return unknown('it does not say when it last met; `spec.lastMet` does');
    if (last > context.today) {
      return [
        {
          path: ['spec', 'lastMet'],
          message: `${subjectName(ref)} says that it last met on ${last}, which is a day to come; \`spec.lastMet\` is the day of a meeting that was`,
          discriminator: 'to come',
        },
      ];
    }
    const due = addDuration(last, cadence, context.options.factor);
    if (due === undefined)
      return unknown(
        'how often it meets cannot be read; `spec.cadence` says it as `P1M`',
      );
    if (due >= context.today) return PASS;
    return [
      {
        path: ['spec', 'lastMet'],
        message: `${subjectName(ref)} last met on ${last} and meets every ${quote(cadence)}; it was expected to meet by ${due}`,
      },
    ];
  },
});
