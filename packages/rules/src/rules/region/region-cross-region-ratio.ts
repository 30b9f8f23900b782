import * as z from 'zod';
import {
  MAX_RELATED,
  notApplicable,
  PASS,
  unknown,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyMeshHome } from '../../declare/subject';
import { hasCrossRegionBody } from '../../governance/crossRegion';
import { namePercent } from './shared/wording';
import { enoughFlows, tooSmallToSay } from './shared/enough';
import { regionMesh } from './shared/exampleMesh';
import { nameEntity } from '../../wording/names';

const options = z.object({
  maxShare: z
    .number()
    .min(0)
    .max(1)
    .default(0.3)
    .describe('The share of flows that may cross regions without a body.'),
  ...enoughFlows,
});

export const regionCrossRegionRatio = defineRule({
  id: 'region-cross-region-ratio',
  summary:
    'Where much data crosses regions, a governance body decides across regions.',
  why: 'Decisions between regions are slow and hard to reach. A mesh whose data crosses regions all the time needs somebody who decides on that, or fewer such flows.',
  source:
    'Broda, An operating model for data products (2022): loosely coupled regional ecosystems',
  remedy:
    'Create a governance body whose scope covers the regions, or serve consumers from a product in their own region.',
  subject: everyMeshHome,
  needs: ['mesh', 'statistics'],
  inPartialMesh: 'unknown',
  severity: 'info',
  options,
  examples: {
    passing: regionMesh({ isRegional: true }),
    failing: regionMesh({ isRegional: false }),
  },
  check({ ref, node }, { graph, facts, options: limits }) {
    if (facts.meshHome() !== node) {
      return notApplicable('the mesh as a whole is judged on another entity');
    }
    const statistics = facts.statistics();
    const crossing = statistics.crossing('region');
    const doubt = tooSmallToSay(crossing, limits);
    if (!crossing || doubt)
      return unknown(
        doubt ?? 'no data flows yet; data products that read each other tell',
      );
    if (crossing.observed <= limits.maxShare || hasCrossRegionBody(graph)) {
      return PASS;
    }
    const { flows, observed, expected } = crossing;
    return [
      {
        path: ['metadata', 'name'],
        message: `In the mesh of ${nameEntity(ref)} ${crossing.crossing} of ${flows} flows (${namePercent(observed)}) cross regions, where chance would give ${namePercent(expected)}, and no governance body decides for more than one region; above ${namePercent(limits.maxShare)} one does`,
        related: statistics
          .crossingFlows('region')
          .slice(0, MAX_RELATED)
          .map(({ provider, consumer }) => ({
            ref: graph.refOf(consumer),
            path: ['spec', 'inputPorts'],
            note: `reads ${nameEntity(graph.refOf(provider))}`,
          })),
      },
    ];
  },
});
