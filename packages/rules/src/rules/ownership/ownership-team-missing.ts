import {
  dataProduct,
  kindOfRef,
  referencesOf,
} from '@backstage-data-mesh/model';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { suggestKind } from '../../references/suggestKind';
import { nameRef, subjectName } from '../../wording/names';

export const ownershipTeamMissing = defineRule({
  id: 'ownership-team-missing',
  summary: 'A data product is owned by a team.',
  why: 'A team owns a data product collectively, as it owns its code. A single person goes on holiday, changes jobs, and takes the promise along.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name a group in `spec.owner`; the person belongs in `spec.productOwner`.',
  subject: everyOf(dataProduct),
  severity: 'error',
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
  owner: user:jane.doe
`,
  },
  check({ ref, node }, { graph }) {
    const owner = referencesOf(graph, dataProduct, node).first('owner');
    if (!owner || kindOfRef(owner.ref) === 'group') return PASS;
    return [
      {
        path: ['spec', 'owner'],
        message: `${subjectName(ref)} is owned by ${nameRef(owner.ref)}; a team, which is a group, has to own it`,
        suggestions: suggestKind(owner),
      },
    ];
  },
});
