import * as z from 'zod';
import {
  filledText,
  amountFrom,
  entityRef,
  isoDate,
  isoCadence,
  oneOf,
  plainRef,
  text,
  webAddress,
} from '../../declare/fields';
import { defineKind, type EntityOf } from '../../declare/kind';
import { confirmation } from '../../parts/confirmation';
import { measure } from '../../parts/measure';

function products(
  description: string,
  relation: 'builds' | 'changes' | 'uses',
) {
  return z
    .array(
      entityRef('A data product.', {
        defaultKind: 'DataProduct',
        allowed: { DataProduct: relation },
      }),
    )
    .describe(description)
    .optional();
}

const initiative = () =>
  z.strictObject({
    id: filledText('Unique within the hypothesis.'),
    title: text('What is tried.').optional(),
    status: oneOf('Where it stands.', ['planned', 'active', 'done', 'stopped']),
    team: plainRef('The team that does it.', 'Group').optional(),
    teams: z
      .array(plainRef('A team that does it with others.', 'Group'))
      .describe('The teams that do it together, where it is not one alone.')
      .optional(),
    learningQuestion: text('What the team wants to learn.').optional(),
    builds: products('The data products that it creates.', 'builds'),
    changes: products('The data products that it changes.', 'changes'),
    uses: products('The data products that it uses as they are.', 'uses'),
    measures: z
      .array(z.string())
      .describe('The ids of the measures that it should move.')
      .optional(),
    startDate: isoDate('When it began, or will begin.').optional(),
    expectedLearningBy: isoDate(
      'When the learning question should be answered.',
    ).optional(),
    backlogUrl: webAddress('Where its backlog is kept.').optional(),
  });

const decision = () =>
  z.strictObject({
    date: isoDate('When it was decided.'),
    outcome: oneOf('What was decided.', [
      'start',
      'persevere',
      'adjust',
      'pivot',
      'replace',
      'stop',
      'paid-off',
    ]),
    by: plainRef('Who decided.', 'GovernanceBody', 'User', 'Group').optional(),
    evidence: z
      .array(z.string())
      .describe('The ids of measures, or links, that it rests on.')
      .optional(),
    note: text('Why.').optional(),
  });

const priority = () =>
  z.strictObject({
    method: oneOf('How the score is computed.', ['wsjf']).optional(),
    userValue: amountFrom('How much it is worth to its users.', {
      least: 0,
    }).optional(),
    timeCriticality: amountFrom('How much is lost by waiting.', {
      least: 0,
    }).optional(),
    riskReduction: amountFrom('How much risk it takes away, or it enables.', {
      least: 0,
    }).optional(),
    effort: amountFrom('How much work it is, on the same scale.', {
      least: 0,
    }).optional(),
    assessedAt: isoDate('When it was assessed.').optional(),
  });

/** A bet: how data might serve a goal, and how we will know. @public */
export const valueHypothesis = defineKind({
  kind: 'ValueHypothesis',
  plural: 'valuehypotheses',
  title: 'value hypothesis',
  summary:
    'A bet on how a goal can be reached, with the measures that will tell and the initiatives that try it.',
  spec: () =>
    z.strictObject({
      owner: entityRef('The team or group that owns the bet.', {
        defaultKind: 'Group',
        allowed: { Group: 'ownedBy', User: 'ownedBy' },
      }),
      confirmed: confirmation().optional(),
      accountable: entityRef('The person who answers for it.', {
        defaultKind: 'User',
        allowed: { User: 'ledBy' },
      }).optional(),
      goals: z
        .array(
          entityRef('A goal that it serves, `<domain>#<goal>`.', {
            defaultKind: 'Domain',
            allowed: { Domain: 'contributesTo' },
            fragment: 'goal',
          }),
        )
        .describe('The goals that it serves.')
        .optional(),
      effortType: oneOf(
        'Is it about data? Other efforts are shown, and exempt from rules on data products.',
        ['data', 'non-data', 'mixed'],
      ).optional(),
      status: oneOf('Where the bet stands.', [
        'draft',
        'proposed',
        'prioritised',
        'active',
        'paid-off',
        'adjusted',
        'replaced',
        'stopped',
      ]),
      statement: z
        .strictObject({
          weBelieve: filledText('What we think would help.'),
          for: text('Whom it would help.').optional(),
          willResultIn: filledText('What would change for them.'),
          weWillKnowWhen: z
            .array(z.string())
            .describe('The ids of the measures that will tell.')
            .optional(),
        })
        .describe('The bet, as one sentence in four parts.'),
      alternatives: z
        .array(plainRef('Another bet on the same goal.', 'ValueHypothesis'))
        .describe('The bets to move to when this one fails.')
        .optional(),
      succeededBy: entityRef('The bet that took over.', {
        defaultKind: 'ValueHypothesis',
        allowed: { ValueHypothesis: 'succeededBy' },
      }).optional(),
      priority: priority()
        .describe('The inputs of its rank in the portfolio.')
        .optional(),
      measures: z
        .array(measure('measuredBy'))
        .describe('How we will know whether it pays off.')
        .optional(),
      initiatives: z
        .array(initiative())
        .describe('The thin slices that try it.')
        .optional(),
      review: z
        .strictObject({
          cadence: isoCadence('How often it is reviewed.').optional(),
          next: isoDate('When it is reviewed next.').optional(),
          body: plainRef('Who reviews it.', 'GovernanceBody').optional(),
        })
        .describe('When it is looked at again.')
        .optional(),
      decisions: z
        .array(decision())
        .describe('What was decided on it, and on what evidence.')
        .optional(),
    }),
});

/** A value hypothesis, as parsed. @public */
export type ValueHypothesisEntity = EntityOf<typeof valueHypothesis>;
/** A thin slice of work that tries a bet. @public */
export type Initiative = z.infer<ReturnType<typeof initiative>>;
