import { teamTypeOf } from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  notApplicable,
  type Finding,
} from '../../declare/finding';
import { isTold } from '../../declare/isTold';
import { defineRule } from '../../declare/rule';
import type { TeamInitiative } from '../../facts/valueTree/initiativeTeams';
import { listRefs } from '../../facts/team/interactions';
import { everyTeam } from './shared/everyTeam';
import { listSome } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const teamEnablingOwns = defineRule({
  id: 'team-enabling-owns',
  summary:
    'An enabling team owns no data product in production and is not the team of an initiative.',
  why: 'An enabling team is there to make others able, and then leaves. What it owns it has to run, and can no longer leave; what it does alone, nobody else learns.',
  source: 'Team Topologies (Skelton and Pais, 2019): enabling teams',
  remedy:
    'Set `owner` of the data product, or `team` of the initiative, to the team that is to live with it.',
  subject: everyTeam,
  needs: ['mesh', 'outcomes'],
  version: '2',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: coaches, annotations: { data-mesh/team-type: enabling } }
spec: { type: team, children: [] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: coaches, annotations: { data-mesh/team-type: enabling } }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: training-records }
spec: { type: source-aligned, lifecycle: production, owner: group:coaches }
`,
  },
  check({ ref, node }, context) {
    const { graph, facts } = context;
    if (teamTypeOf(graph, node) !== 'enabling') {
      return notApplicable('it is not an enabling team');
    }
    const initiatives = (facts.teamInitiatives().get(ref) ?? []).filter(
      ({ initiative, isAlone }) => isAlone && initiative.status === 'active',
    );
    return [
      ...reportProducts(
        ref,
        [...facts.teamFlows.productionProductsOf(node)]
          .map(graph.refOf)
          .filter(
            product => !isTold(context, 'ownership-central-team-owns', product),
          ),
      ),
      ...reportInitiatives(ref, initiatives, graph.refOf),
    ];
  },
});

function reportProducts(ref: string, products: readonly string[]): Finding[] {
  if (products.length === 0) return [];
  return [
    {
      path: ['metadata', 'name'],
      discriminator: 'products',
      message: `${subjectName(ref)} is an enabling team and owns ${listRefs(products)} in production; an enabling team should own nothing that it would have to stay for`,
      related: products.slice(0, MAX_RELATED).map(product => ({
        ref: product,
        path: ['spec', 'owner'],
      })),
    },
  ];
}

function reportInitiatives(
  ref: string,
  initiatives: readonly TeamInitiative[],
  refOf: (node: number) => string,
): Finding[] {
  if (initiatives.length === 0) return [];
  const names = initiatives.map(({ initiative }) => initiative.id).sort();
  return [
    {
      path: ['metadata', 'name'],
      discriminator: 'initiatives',
      message: `${subjectName(ref)} is an enabling team and the only team of the active ${names.length === 1 ? 'initiative' : 'initiatives'} ${listSome(names)}; an initiative should be done by the team that keeps its result`,
      related: initiatives
        .slice(0, MAX_RELATED)
        .map(({ hypothesis, index }) => ({
          ref: refOf(hypothesis),
          path: ['spec', 'initiatives', index, 'team'],
        })),
    },
  ];
}
