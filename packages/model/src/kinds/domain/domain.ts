import * as z from 'zod';
import {
  filledText,
  count,
  entityRef,
  isoDate,
  neededByCatalog,
  oneOf,
  plainRef,
  text,
  webAddress,
} from '../../declare/fields';
import { defineKind, type EntityOf } from '../../declare/kind';
import { confirmation } from '../../parts/confirmation';
import { measure } from '../../parts/measure';

const goal = () =>
  z.strictObject({
    id: filledText(
      'Unique within the domain; others name it as `<domain>#<id>`.',
    ),
    title: text('The outcome, as the domain would say it.').optional(),
    contributesTo: z
      .array(
        entityRef('A wider goal, `<domain>#<goal>`.', {
          defaultKind: 'Domain',
          allowed: { Domain: 'contributesTo' },
          fragment: 'goal',
        }),
      )
      .describe('The goals of wider domains that it serves.')
      .optional(),
    status: oneOf('Where it stands; open when not given.', [
      'open',
      'achieved',
      'dropped',
    ]).optional(),
    measures: z
      .array(measure('measuredBy'))
      .describe('How the domain knows that it comes nearer.')
      .optional(),
  });

const dataMesh = () =>
  z.strictObject({
    domainOwner: entityRef('The person who is accountable for the outcomes.', {
      defaultKind: 'User',
      allowed: { User: 'ledBy' },
    }).optional(),
    confirmed: confirmation().optional(),
    dataLead: plainRef(
      'The person who leads the data work inside the domain.',
      'User',
    ).optional(),
    region: text('The region that it works in.').optional(),
    vision: text('What the domain wants to be true one day.').optional(),
    goals: z
      .array(goal())
      .describe('The few outcomes that bring the vision nearer.')
      .optional(),
    wipLimit: count(
      'How many value hypotheses may be active at once.',
    ).optional(),
    dataStrategy: webAddress('Where the data strategy can be read.').optional(),
    identifiers: z
      .array(
        z.strictObject({
          id: filledText('The name by which ports refer to it.'),
          title: text('What it identifies.').optional(),
          format: text(
            'A pattern for people; it is never executed.',
          ).optional(),
        }),
      )
      .describe('The shared identifiers that the domain defines.')
      .optional(),
    readiness: z
      .array(
        z.strictObject({
          question: oneOf('One of the five key questions.', [
            'team-structure',
            'data-lead',
            'prioritisation-within',
            'prioritisation-across',
            'internal-governance',
          ]),
          answer: oneOf('The answer.', ['met', 'partly', 'not', 'unknown']),
          by: plainRef('Who answered.', 'User').optional(),
          on: isoDate('When.').optional(),
          evidence: webAddress('What shows it.').optional(),
        }),
      )
      .describe(
        'How ready the domain is to own its data; a profile, not a score.',
      )
      .optional(),
  });

/** The built-in domain, with our part in `spec.dataMesh`. @public */
export const domain = defineKind({
  kind: 'Domain',
  plural: 'domains',
  title: 'domain',
  summary:
    "A part of the business that owns its data; Backstage's own kind, with its vision and goals in `spec.dataMesh`.",
  extends: {
    at: ['spec', 'dataMesh'],
    apiVersions: ['backstage.io/v1alpha1', 'backstage.io/v1beta1'],
  },
  spec: () =>
    z.looseObject({
      owner: neededByCatalog(
        entityRef('The team that owns the domain.', {
          defaultKind: 'Group',
          allowed: { Group: 'ownedBy', User: 'ownedBy' },
          emittedByCatalog: true,
        }),
      ),
      subdomainOf: entityRef('The wider domain.', {
        defaultKind: 'Domain',
        allowed: { Domain: 'partOf' },
        emittedByCatalog: true,
      }).optional(),
      type: text('The type of domain, such as `data-domain`.').optional(),
      dataMesh: dataMesh()
        .describe('What the data mesh needs to know of the domain.')
        .optional(),
    }),
});

/** A domain, as parsed. @public */
export type DomainEntity = EntityOf<typeof domain>;
/** A goal of a domain. @public */
export type Goal = z.infer<ReturnType<typeof goal>>;
