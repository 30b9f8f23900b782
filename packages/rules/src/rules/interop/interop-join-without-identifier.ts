import {
  formatPath,
  quote,
  type DataProductEntity,
} from '@backstage-data-mesh/model';
import {
  findJoins,
  readsSeveralDomains,
  sharedIdentifiers,
} from './shared/joins';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { listNames, nameRef, subjectName } from '../../wording/names';

export const interopJoinWithoutIdentifier = defineRule({
  id: 'interop-join-without-identifier',
  summary:
    'A data product that brings data of several domains together names the identifier that it joins on.',
  why: 'A join of two domains rests on an identifier that both understand. Where the product names none, its consumers cannot tell what was matched, and cannot join further.',
  source: 'Practice: governed identifiers that several domains share',
  remedy:
    'Name the shared identifiers in `identifiers` of the output ports; the inputs show which ones both sides offer.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'info',
  examples: {
    passing: example('identifiers: [hcp-id]'),
    failing: example('identifiers: []'),
  },
  check({ ref, node, entity }, { graph, facts }) {
    const { outputPorts = [] } = entity.spec;
    if (outputPorts.length === 0) {
      return notApplicable('it has no output ports');
    }
    const isNamed = outputPorts.some(port => port.identifiers?.length);
    if (isNamed && readsSeveralDomains(graph, node)) return PASS;
    const { domains, isIncomplete } = findJoins(graph, node);
    if (domains.size < 2) {
      return isIncomplete
        ? unknown(
            'the domain of one of its inputs is not known; `spec.domain` of that product says it',
          )
        : notApplicable('it reads from fewer than two domains');
    }
    const shared = sharedIdentifiers(graph, facts.flows, node);
    const names = [...domains].map(graph.refOf).sort().map(nameRef);
    return [
      {
        path: ['spec', 'outputPorts'],
        message: `${subjectName(ref)} joins data of the domains ${names.join(', ')}, but none of its output ports names a shared identifier; a join has a common key`,
        suggestions: suggest(entity, shared),
      },
    ];
  },
});

function suggest(entity: DataProductEntity, shared: readonly string[]) {
  if (shared.length === 0) return undefined;
  const isSingle = entity.spec.outputPorts?.length === 1;
  const path = ['spec', 'outputPorts', 0, 'identifiers'];
  const where = isSingle ? quote(formatPath(path)) : 'an output port';
  return [
    {
      text: `Name ${listNames(shared)}, which several domains offer, in ${
        isSingle ? where : `\`identifiers\` of ${where}`
      }`,
      edits: isSingle ? [{ path, action: 'set' as const, value: shared }] : [],
      isSafe: false,
    },
  ];
}

function example(identifiers: string): string {
  return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visit-plan }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: planners
  inputPorts: [{ from: visits }, { from: professionals }]
  outputPorts: [{ name: plan, ${identifiers} }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  domain: field-force
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: professionals }
spec:
  type: source-aligned
  lifecycle: production
  owner: stewards
  domain: reference-data
`;
}
