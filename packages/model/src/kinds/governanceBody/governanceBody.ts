import * as z from 'zod';
import {
  filledText,
  count,
  entityRef,
  isoCadence,
  isoDate,
  isoDuration,
  oneOf,
  plainRef,
  text,
  webAddress,
} from '../../declare/fields';
import { fieldNotes } from '../../declare/fieldNotes';
import { defineKind, type EntityOf } from '../../declare/kind';
import { confirmation } from '../../parts/confirmation';
import { quote } from '../../refs/entityRef';

const PURPOSES = [
  'interoperability',
  'security',
  'privacy',
  'regulatory',
  'quality',
  'cost',
] as const;

/** One word is known, and a check elsewhere has a name. */
function explainEnforcement(value: unknown): string | undefined {
  return typeof value === 'string'
    ? `is ${quote(value)}; it is \`manual\`, or \`{ external: <name> }\` where something else checks it`
    : undefined;
}

const policy = () =>
  z.strictObject({
    id: filledText('Unique within the body.'),
    title: text('What it asks for.').optional(),
    status: oneOf('How far it is in force.', [
      'draft',
      'grace',
      'enforced',
      'retired',
    ]),
    since: isoDate('When it came into force.').optional(),
    graceUntil: isoDate('When grace ends.').optional(),
    floor: z
      .boolean()
      .describe('True when narrower bodies may only tighten it.')
      .optional(),
    purpose: oneOf('What it is for.', PURPOSES).optional(),
    rules: z
      .array(
        z.strictObject({
          rule: filledText('The id of a rule.'),
          severity: oneOf('How much it counts.', [
            'error',
            'warning',
            'info',
            'off',
          ]).optional(),
          options: z
            .record(z.string(), z.unknown())
            .describe('The options of the rule.')
            .optional(),
        }),
      )
      .describe('The rules that check it.')
      .optional(),
    checks: z
      .array(z.record(z.string(), z.unknown()))
      .describe(
        'Rules that it declares itself, as data: `id`, `subject`, `summary` and what has to hold. They judge what the policy is about.',
      )
      .optional(),
    enforcement: z
      .union([
        oneOf('How it is checked where no rule does.', ['manual']),
        z.strictObject({
          external: filledText('The name of the check elsewhere.'),
        }),
      ])
      .register(fieldNotes, { explain: explainEnforcement })
      .optional(),
    appliesTo: z
      .record(z.string(), z.unknown())
      .describe('Which entities it is about, as a Backstage filter predicate.')
      .optional(),
    steward: plainRef('Who brings it into use.', 'Group', 'User').optional(),
    proposedBy: z
      .strictObject({
        by: plainRef('Who proposed it.', 'Group', 'User').optional(),
        on: isoDate('When.').optional(),
        url: webAddress('Where it was discussed.').optional(),
      })
      .optional(),
    maxWaiver: isoDuration('How long a waiver may last.').optional(),
  });

const waiver = () =>
  z.strictObject({
    id: filledText('Unique within the body.'),
    rule: filledText('The id of the rule that is waived.'),
    entity: plainRef(
      'The entity that is exempt.',
      'DataProduct',
      'Domain',
      'ValueHypothesis',
      'GovernanceBody',
      'TeamProfile',
      'Group',
    ),
    reason: text('Why.').optional(),
    requestedBy: plainRef('Who asked for it.', 'User').optional(),
    approvedBy: plainRef(
      'Who approved it; a seat of this body.',
      'User',
    ).optional(),
    approvedOn: isoDate('When it was approved.').optional(),
    expires: isoDate('When it ends.').optional(),
  });

const decision = () =>
  z.strictObject({
    id: filledText('Unique within the body.'),
    date: isoDate('When it was decided.').optional(),
    title: text('What was decided.').optional(),
    purpose: oneOf('What it is for.', PURPOSES).optional(),
    decidedBy: plainRef('Who decided.', 'User', 'Group').optional(),
    appliesTo: z
      .array(
        plainRef(
          'What it is about.',
          'DataProduct',
          'Domain',
          'ValueHypothesis',
          'GovernanceBody',
          'System',
          'Group',
        ),
      )
      .describe('What it is about.')
      .optional(),
    supersedes: text('The id of the decision that it replaces.').optional(),
    url: webAddress('Where it can be read.').optional(),
  });

const seat = () =>
  z.strictObject({
    who: entityRef('The person; a seat without one is empty.', {
      defaultKind: 'User',
      allowed: { User: 'seats' },
    }).optional(),
    role: text(
      'The role that the seat stands for: domain-owner, executive, product-owner, domain-architect, technical-lead …',
    ),
    represents: plainRef(
      'For whom the person speaks.',
      'Domain',
      'Group',
    ).optional(),
  });

/** A body that decides for a part of the mesh. @public */
export const governanceBody = defineKind({
  kind: 'GovernanceBody',
  plural: 'governancebodies',
  title: 'governance body',
  summary:
    'A body that decides for a part of the mesh: who sits in it, what it may decide, and its policies and waivers.',
  spec: () =>
    z.strictObject({
      type: oneOf('What it decides on.', [
        'portfolio',
        'domain',
        'technology',
        'oversight',
      ]),
      owner: entityRef('The group that runs it.', {
        defaultKind: 'Group',
        allowed: { Group: 'ownedBy', User: 'ownedBy' },
      }),
      confirmed: confirmation().optional(),
      scope: z
        .strictObject({
          level: oneOf('How wide it decides.', [
            'enterprise',
            'region',
            'domain',
          ]),
          regions: z.array(z.string()).describe('The regions.').optional(),
          domains: z
            .array(
              entityRef('A domain.', {
                defaultKind: 'Domain',
                allowed: { Domain: 'governs' },
              }),
            )
            .describe('The domains, where they are named.')
            .optional(),
        })
        .describe('What it decides for.')
        .optional(),
      parent: entityRef('The wider body.', {
        defaultKind: 'GovernanceBody',
        allowed: { GovernanceBody: 'governedBy' },
      }).optional(),
      seats: z.array(seat()).describe('Who sits in it.').optional(),
      decisionRights: z
        .array(
          z.strictObject({
            decision: filledText('The decision.'),
            right: oneOf('The part in it.', [
              'decide',
              'consult',
              'inform',
              'veto',
            ]),
          }),
        )
        .describe('What it may decide.')
        .optional(),
      cadence: isoCadence('How often it meets.').optional(),
      lastMet: isoDate('When it last met.').optional(),
      wipLimit: count(
        'How many value hypotheses of its portfolio may be active at once.',
      ).optional(),
      policies: z.array(policy()).describe('What it asks for.').optional(),
      waivers: z
        .array(waiver())
        .describe('Who is exempt, from what, until when.')
        .optional(),
      decisions: z.array(decision()).describe('What it decided.').optional(),
    }),
});

/** A governance body, as parsed. @public */
export type GovernanceBodyEntity = EntityOf<typeof governanceBody>;
