import {
  kindOfRef,
  quote,
  isActive,
  type DeclaredInteraction,
} from '@backstage-data-mesh/model';
import { type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import type { Subject } from '../../declare/subject';
import { findMeantRefs } from '../../facts/references/meantRefs';
import { suggestName } from '../../references/suggestName';
import { writeRef } from '../../references/writeRef';
import { noneOfMode } from './shared/ofMode';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { verdictOf } from './shared/verdict';
import { nameRef, subjectName } from '../../wording/names';

export const teamXaasNoContract = defineRule({
  id: 'team-xaas-no-contract',
  summary: 'An X-as-a-service interaction names the contract behind it.',
  why: 'A service can be used without talking because its boundary is written down: an API, or a data product with its ports. Without it, the consumers have to ask, and the two teams are coupled after all.',
  source: 'Team Topologies (Skelton and Pais, 2019): X-as-a-service',
  remedy:
    'Set `contract` of the interaction to the API, data product, system, resource or component that is consumed.',
  subject: everyInteracting,
  needs: ['mesh'],
  inPartialMesh: 'unverified',
  version: '3',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: workspaces, with: group:platform, mode: x-as-a-service, contract: api:provisioning }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: provisioning }
spec: { type: openapi, lifecycle: production, owner: group:platform, definition: '…' }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: workspaces, with: group:platform, mode: x-as-a-service }
`,
  },
  check({ ref, node, entity }, context) {
    const interactions = interactionsWithOthers(context.graph, node);
    const services = interactions.filter(
      ({ interaction }) =>
        isActive(interaction) && interaction.mode === 'x-as-a-service',
    );
    if (services.length === 0) {
      return noneOfMode(
        interactions,
        'it declares no active X-as-a-service interaction',
      );
    }
    const judged = services.map(declared =>
      judge(context, { ref, entity }, declared),
    );
    return verdictOf(
      judged.flatMap(result => (typeof result === 'object' ? result : [])),
      judged.find(result => typeof result === 'string'),
    );
  },
});

/** A finding, the reason why it cannot be told, or nothing. */
function judge(
  { graph, facts }: RuleContext,
  { ref, entity }: Pick<Subject, 'ref' | 'entity'>,
  declared: DeclaredInteraction,
): Finding | string | undefined {
  const { interaction, contractRef, key, path } = declared;
  const place = { path: [...path, 'contract'], discriminator: key };
  const what = `${subjectName(ref)} declares ${describeInteraction(declared)}`;
  if (interaction.contract === undefined) {
    return {
      ...place,
      message: `${what} without a contract; a service needs one that its consumers can read`,
    };
  }
  // a contract of a kind that it may not name is for the shape to report
  if (contractRef === undefined)
    return 'a contract names nothing that a contract can be; `contract` names an API, a data product, a system, a resource or a component';
  const node = graph.nodeOf(contractRef);
  if (node !== undefined && graph.itemOf(node)) return undefined;
  const kind = kindOfRef(contractRef);
  if (graph.ofKind({ kind }).length === 0) {
    return `the mesh holds no entity of kind ${quote(kind)}`;
  }
  return {
    ...place,
    message: `${what} with the contract ${nameRef(contractRef)}, which does not exist; a service needs one that its consumers can read`,
    suggestions: findMeantRefs(graph, facts.nearRefs, {
      source: ref,
      ref: contractRef,
    }).map(meant =>
      suggestName({
        path: place.path,
        value: writeRef(meant.ref, entity),
        isSlip: meant.isSafe,
        isSafe: meant.isSafe,
      }),
    ),
  };
}
