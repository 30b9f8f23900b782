import { compareDescription } from './shared/drift/compareDescription';
import { concludeDrift } from './shared/drift/drift';
import { readProductDescription } from '../../contract/readProductDescription';
import { notApplicable, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';

export const interopOdpsDrift = defineRule({
  id: 'interop-odps-drift',
  summary: 'A data product and its description in ODPS say the same.',
  why: 'A description in the Open Data Product Standard travels to other catalogs. When it and the entity differ, the two catalogs tell different stories about one product.',
  source: 'Bitol, Open Data Product Standard 0.9 to 1.1',
  remedy:
    'Decide which side is right and change the other: the entity, or the file that `spec.odps` links.',
  subject: productsInUse,
  severity: 'info',
  version: '2',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  version: 2.0.0
  owner: field-crew
  domain: patient-journey
  outputPorts: [{ name: confirmed-visits, version: 2.0.0 }]
  odps: |
    apiVersion: v1.1.0
    kind: DataProduct
    id: urn:acme:dataproduct:visits
    name: visits
    version: 2.0.0
    status: active
    domain: Patient journey
    type: sourceAligned
    team: { name: Field crew }
    outputPorts: [{ name: confirmed-visits, version: 2.0.0 }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  version: 2.0.0
  owner: field-crew
  odps: |
    apiVersion: v1.1.0
    kind: DataProduct
    id: urn:acme:dataproduct:visits
    version: 1.4.0
    status: active
`,
  },
  check({ ref, entity }, { graph }) {
    const { odps } = entity.spec;
    if (odps === undefined) {
      return notApplicable('it links no product description');
    }
    const { value: description, isUnsupported } = readProductDescription(odps);
    if (!description) {
      return unknown(
        isUnsupported
          ? 'its product description is in a version that is not read here; a version that is read tells'
          : 'its product description is not valid; a valid one can be compared',
      );
    }
    return concludeDrift(
      compareDescription({ ref, entity, graph, description }),
    );
  },
});
