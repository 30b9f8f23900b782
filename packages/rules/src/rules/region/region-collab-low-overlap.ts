import { isActive, type MeshInteraction } from '@backstage-data-mesh/model';
import * as z from 'zod';
import {
  notApplicable,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyInteracting } from '../team/shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { verdictOf } from '../team/shared/verdict';
import { nameNumber } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';

const options = z.object({
  minHours: z
    .number()
    .min(0)
    .max(8)
    .default(6)
    .describe('The working hours that two collaborating teams should share.'),
});

export const regionCollabLowOverlap = defineRule({
  id: 'region-collab-low-overlap',
  summary: 'Teams that collaborate share most of their working day.',
  why: 'Close work needs people who are awake at the same time. With more than two hours between their clocks, questions wait for the next day, and one side works at night.',
  source:
    'Broda, An operating model for data products (2022): clusters within two time zones',
  remedy:
    'Work through a service with a `contract` instead, or give the work to teams that are closer to each other.',
  subject: everyInteracting,
  needs: ['mesh', 'clock'],
  severity: 'info',
  options,
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  timeZones: [{ id: Europe/Madrid }]
  teamInteractions: [{ with: group:access, mode: collaboration }]
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: access }
spec:
  team: group:access
  owner: group:access
  timeZones: [{ id: Europe/Helsinki }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  timeZones: [{ id: Europe/Madrid }]
  teamInteractions: [{ with: group:supply, mode: collaboration }]
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: supply }
spec:
  team: group:supply
  owner: group:supply
  timeZones: [{ id: Asia/Singapore }]
`,
  },
  check({ ref, node }, context) {
    const all = context.facts.interactions.declaredIn(node);
    return all.some(isCollaboration)
      ? judgeOverlaps(ref, all.filter(isCollaboration), context)
      : notApplicable('it declares no active collaboration');
  },
});

function isCollaboration({ interaction }: MeshInteraction): boolean {
  return interaction.mode === 'collaboration' && isActive(interaction);
}

function judgeOverlaps(
  ref: string,
  active: readonly MeshInteraction[],
  context: RuleContext<{ minHours: number }>,
): Verdict {
  const { minHours } = context.options;
  const overlaps = active.map(declared => ({
    declared,
    hours: hoursShared(context, declared),
  }));
  const findings = overlaps.flatMap(({ declared, hours }) =>
    hours === undefined || hours >= minHours
      ? []
      : [report(context, ref, { declared, hours })],
  );
  const isDoubtful = overlaps.some(({ hours }) => hours === undefined);
  return verdictOf(
    findings,
    isDoubtful ? 'the time zones of both teams are not known' : '',
  );
}

function hoursShared(
  context: RuleContext,
  { team, partner }: MeshInteraction,
): number | undefined {
  if (team === undefined || partner === undefined) return undefined;
  const { facts } = context;
  const [a, b] = [team, partner].map(facts.timeZonesOf);
  if (a.length === 0 || b.length === 0) return undefined;
  return facts.clocks(context.today).overlapHours(a, b);
}

function report(
  { graph, options: { minHours } }: RuleContext<{ minHours: number }>,
  ref: string,
  found: { readonly declared: MeshInteraction; readonly hours: number },
): Finding {
  const { declared, hours } = found;
  const { team } = declared;
  const own = team === undefined ? 'the owner' : nameEntity(graph.refOf(team));
  return {
    path: declared.path,
    discriminator: declared.key,
    message: `${subjectName(ref)} declares ${describeInteraction(declared)}, which shares ${nameNumber(hours)} h of a working day of 8 h with ${own}; teams that collaborate should share at least ${nameNumber(minHours)} h`,
  };
}
