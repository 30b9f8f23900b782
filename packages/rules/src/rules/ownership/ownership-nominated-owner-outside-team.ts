import {
  formatPath,
  nameOfRef,
  quote,
  user,
  owningTeam,
  isMember,
  type DataProductEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
} from '../../declare/finding';
import { isTold } from '../../declare/isTold';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { writeRef } from '../../references/writeRef';
import { nameRef, subjectName } from '../../wording/names';

export const ownershipNominatedOwnerOutsideTeam = defineRule({
  id: 'ownership-nominated-owner-outside-team',
  summary: 'The nominated owner of a data product is a member of its team.',
  why: 'The nominated owner is the ambassador of the team that owns the data product. Somebody from elsewhere speaks for people whose work they do not share, and a team whose roadmap is kept elsewhere does not own much.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name a member of the owning team in `spec.productOwner`, or the team of the person in `spec.owner`; or correct the members of the group.',
  subject: productsInUse,
  needs: ['mesh', 'outcomes'],
  inPartialMesh: 'unknown',
  version: '2',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:field-crew
  productOwner: user:jane.doe
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field-crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jane.doe }
spec: { memberOf: [field-crew] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:field-crew
  productOwner: user:jane.doe
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field-crew }
spec: { type: team, children: [], members: [kim] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jane.doe }
spec: { memberOf: [head-office] }
`,
  },
  check({ ref, node, entity }, context) {
    const { graph, facts } = context;
    const person = graph.first(node, 'ledBy');
    const team = owningTeam(graph, node);
    if (person === undefined) return notApplicable('it has no product owner');
    if (team === undefined) return notApplicable('its owner is not a group');
    const member = isMember(graph, person, team);
    if (member) return PASS;
    if (!graph.get(user, person))
      return unknown(
        'its product owner is not among the people that are known; a `User` entity tells of them',
      );
    if (member === undefined || !facts.hasKnownMembers(team)) {
      return unknown(
        'the members of its team are not known; `spec.members` of the group says them',
      );
    }
    if (isTold(context, 'ownership-central-team-owns', ref)) {
      return unknown(
        'another team should own it, as `ownership-central-team-owns` says; the product owner is one of that team',
      );
    }
    const [who, where] = [person, team].map(graph.refOf).map(nameRef);
    return [
      {
        path: PATH,
        message: `${subjectName(ref)} has ${who} as its product owner, who is not a member of ${where}; the product owner is one of the team that owns it`,
        suggestions: suggest(graph, team, entity),
      },
    ];
  },
});

const PATH = ['spec', 'productOwner'];

const MAX_SUGGESTED = 3;
const MAX_LOOKED_AT = 50;

function suggest(
  graph: MeshGraph,
  team: MeshNode,
  entity: DataProductEntity,
): Suggestion[] {
  const members = [
    ...graph.targets(team, 'hasMember').slice(0, MAX_LOOKED_AT),
  ].filter(member => graph.itemOf(member));
  return members
    .slice(0, MAX_SUGGESTED)
    .map(graph.refOf)
    .map(ref => {
      const value = writeRef(ref, entity);
      return {
        text: `Set ${quote(formatPath(PATH))} to ${quote(value)}, if ${quote(nameOfRef(ref))} speaks for the team`,
        edits: [{ path: PATH, action: 'set', value }],
        isSafe: false,
      };
    });
}
