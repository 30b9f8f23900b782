import {
  dataProduct,
  domain,
  kindOfRef,
  referencesOf,
} from '@backstage-data-mesh/model';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { suggestKind } from '../../references/suggestKind';
import { nameRef, subjectName } from '../../wording/names';

export const ownershipProductWithoutDomain = defineRule({
  id: 'ownership-product-without-domain',
  summary: 'A data product belongs to a domain.',
  why: 'Data is owned where it is understood. Outside of a domain nobody says which goals a data product serves, whose language it speaks, and whose policies hold for it.',
  source: 'Zhamak Dehghani, Data Mesh (2022): domain ownership',
  remedy: 'Name the domain of the owning team in `spec.domain`.',
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
  owner: field-crew
  domain: patient-access
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew }
`,
  },
  check({ ref, node }, { graph }) {
    const owner = referencesOf(graph, dataProduct, node).first('domain');
    if (owner && kindOfRef(owner.ref) === DOMAIN) return PASS;
    const fact = owner
      ? `has ${nameRef(owner.ref)} as its domain, which is none`
      : 'belongs to no domain';
    return [
      {
        path: PATH,
        message: `${subjectName(ref)} ${fact}; every data product belongs to one domain`,
        suggestions: owner && suggestKind(owner),
      },
    ];
  },
});

const PATH = ['spec', 'domain'];

const DOMAIN = domain.kind.toLowerCase();
