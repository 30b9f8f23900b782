import * as z from 'zod';
import {
  MAX_RELATED,
  notApplicable,
  unknown,
  type Finding,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyMeshHome } from '../../declare/subject';
import { enoughFlows, tooSmallToSay } from './shared/enough';
import { regionMesh } from './shared/exampleMesh';
import { namePercent } from './shared/wording';
import { listRefs } from '../../facts/team/interactions';
import { nameNumber } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

const options = z.object({
  leastDomainMatch: z
    .number()
    .min(-1)
    .max(1)
    .default(0.2)
    .describe('How far flows and domains match; below this they differ.'),
  clearRegionMatch: z
    .number()
    .min(-1)
    .max(1)
    .default(0.6)
    .describe('How far flows and regions match; above this they follow.'),
  ...enoughFlows,
});

export const regionCommunityMismatch = defineRule({
  id: 'region-community-mismatch',
  summary:
    'Data flows within domains at least as much as chance would have it.',
  why: 'Data products gather where people talk to each other, which is often a region. Where the flows follow regions and ignore the domains, domains that were drawn on paper do not own what they are said to own.',
  source: "Conway's law, in Broda, An operating model for data products (2022)",
  remedy:
    'Look at the products that lie with others than their own domain: move them, or draw the domains along the regions.',
  subject: everyMeshHome,
  needs: ['mesh', 'statistics'],
  inPartialMesh: 'unknown',
  severity: 'info',
  options,
  examples: {
    passing: regionMesh({ isRegional: true, isDomainRegional: true }),
    failing: regionMesh({ isRegional: true }),
  },
  check({ ref, node }, context) {
    const { facts, options: limits } = context;
    if (facts.meshHome() !== node) {
      return notApplicable('the mesh as a whole is judged on another entity');
    }
    const crossing = facts.statistics().crossing('domain');
    const doubt = tooSmallToSay(crossing, limits);
    if (!crossing || doubt)
      return unknown(
        doubt ?? 'no data flows yet; data products that read each other tell',
      );
    const mesh = `In the mesh of ${nameEntity(ref)}, with ${crossing.products} data products and ${crossing.flows} flows,`;
    const { observed, expected, modularity } = crossing;
    return [
      ...reportCommunities(context, mesh, limits),
      ...(modularity < 0
        ? [
            {
              path: ['metadata', 'name'],
              discriminator: 'domains',
              message: `${mesh} ${namePercent(observed)} of the flows cross domains, where chance would give ${namePercent(expected)}; a domain keeps together what belongs together`,
            },
          ]
        : []),
    ];
  },
});

function reportCommunities(
  { graph, facts }: RuleContext,
  mesh: string,
  limits: z.infer<typeof options>,
): Finding[] {
  const statistics = facts.statistics();
  const regions = statistics.crossing('region');
  if (!regions || tooSmallToSay(regions, limits)) return [];
  // all is in one region: there is no boundary to follow
  if (regions.expected === 0) return [];
  const inDomains = statistics.matchOf('domain');
  const inRegions = statistics.matchOf('region');
  const follows =
    inDomains < limits.leastDomainMatch && inRegions > limits.clearRegionMatch;
  if (!follows) return [];
  const misplaced = statistics.misplaced('domain').map(graph.refOf);
  const who =
    misplaced.length === 0
      ? ''
      : `; ${listRefs(misplaced)} exchange most with products of other domains`;
  return [
    {
      path: ['metadata', 'name'],
      discriminator: 'communities',
      message: `${mesh} the products that exchange much are those of one region (a match of ${nameNumber(inRegions)} out of 1) and not those of one domain (${nameNumber(inDomains)})${who}; a domain keeps together what belongs together`,
      related: misplaced.slice(0, MAX_RELATED).map(ref => ({
        ref,
        path: ['spec', 'domain'],
      })),
    },
  ];
}
