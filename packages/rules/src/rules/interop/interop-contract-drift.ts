import {
  dataProduct,
  isInUse,
  type DataProductEntity,
} from '@backstage-data-mesh/model';
import { compareContract } from './shared/drift/compareContract';
import { concludeDrift } from './shared/drift/drift';
import { findTwins } from './shared/drift/findTwins';
import { keyPorts } from '../../contract/ports';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';

export const interopContractDrift = defineRule({
  id: 'interop-contract-drift',
  summary: 'An output port and its contract say the same.',
  why: 'Consumers read the contract, the mesh reads the port. When version, status, owner or service levels differ, one of them is believed wrongly, and nobody knows which.',
  source: 'Bitol, Open Data Contract Standard: fundamentals, team and SLA',
  remedy:
    'Decide which side is right and change the other: the port in the entity, or the linked contract.',
  subject: everyOf(dataProduct),
  severity: 'warning',
  version: '2',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - name: confirmed-visits
      version: 2.0.0
      slos: [{ property: latency, value: 1, unit: d }]
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: urn:acme:contract:confirmed-visits
        version: 2.0.0
        status: active
        team: { name: Field crew }
        slaProperties: [{ property: ly, value: 24, unit: hours }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - name: confirmed-visits
      version: 2.0.0
      slos: [{ property: latency, value: 1, unit: h }]
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: urn:acme:contract:confirmed-visits
        version: 2.0.0
        status: active
        slaProperties: [{ property: latency, value: 24, unit: h }]
`,
  },
  check({ ref, entity }, { graph }) {
    if (areKeptElsewhere(entity)) return PASS;
    const linked = keyPorts(entity.spec.outputPorts).filter(
      ({ port }) => port.contract !== undefined,
    );
    if (linked.length === 0) return notApplicable('it links no contract');
    return concludeDrift([
      ...linked.flatMap(port =>
        compareContract({ ref, entity, graph, ...port }),
      ),
      ...(isInUse(entity) ? findTwins(ref, linked) : []),
    ]);
  },
});

/**
 * True where all contracts are kept elsewhere, in the versions of their ports:
 * soon seen, and nothing else of them can be compared.
 */
function areKeptElsewhere({ spec }: DataProductEntity): boolean {
  const { outputPorts = [] } = spec;
  return (
    outputPorts.length > 0 &&
    outputPorts.every(
      ({ contract, version }) =>
        typeof contract === 'object' &&
        contract.version !== undefined &&
        contract.version === version,
    )
  );
}
