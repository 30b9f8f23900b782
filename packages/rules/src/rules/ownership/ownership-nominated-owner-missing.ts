import {
  dataProduct,
  formatPath,
  kindOfRef,
  quote,
  referencesOf,
  user,
  type DataProductEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { type Suggestion } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { judgeNomination } from './shared/nominatedPerson';
import { writeRef } from '../../references/writeRef';

export const ownershipNominatedOwnerMissing = defineRule({
  id: 'ownership-nominated-owner-missing',
  summary: 'A data product has a nominated owner, who is a person.',
  why: 'A team owns a data product together, and others still need one person to talk to: the ambassador who speaks for the team, keeps the roadmap and says what consumers may expect.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name a person of the owning team in `spec.productOwner`; the team stays in `spec.owner`.',
  subject: productsInUse,
  severity: 'error',
  earlySeverity: 'warning',
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
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:field-crew
`,
  },
  check({ ref, node, entity }, { graph }) {
    return judgeNomination({
      ref,
      path: PATH,
      role: 'product owner',
      nominated: referencesOf(graph, dataProduct, node).first('productOwner'),
      suggest: () => suggestOwner(graph, node, entity),
    });
  },
});

const PATH = ['spec', 'productOwner'];

/** A person who stands in the place of the team is likely to be meant. */
function suggestOwner(
  graph: MeshGraph,
  node: MeshNode,
  entity: DataProductEntity,
): Suggestion[] {
  const owner = referencesOf(graph, dataProduct, node).first('owner');
  if (!owner || kindOfRef(owner.ref) !== user.kind.toLowerCase()) return [];
  const value = writeRef(owner.ref, entity);
  return [
    {
      text: `Set ${quote(formatPath(PATH))} to ${quote(value)}, who stands in ${quote('spec.owner')}`,
      edits: [{ path: PATH, action: 'set', value }],
      isSafe: false,
    },
  ];
}
