import { isSlip, quote, type OutputPort } from '@backstage-data-mesh/model';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import type { IdentifierIndex } from '../../facts/references/identifierIndex';
import { suggestName } from '../../references/suggestName';
import { subjectName } from '../../wording/names';

export const interopIdentifierUnknown = defineRule({
  id: 'interop-identifier-unknown',
  summary: 'Every shared identifier of an output port is defined by a domain.',
  why: 'Data of two domains joins only when both mean the same thing by the same identifier. An identifier that no domain defines is a column name, and its meaning is whatever its reader guesses.',
  source: 'Practice: governed identifiers that several domains share',
  remedy:
    'Name a defined identifier in `identifiers` of the port, or define this one in `spec.dataMesh.identifiers` of the domain that looks after it.',
  subject: productsInUse,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
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
  outputPorts: [{ name: confirmed-visits, identifiers: [hcp-id] }]
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: reference-data }
spec:
  owner: stewards
  dataMesh: { identifiers: [{ id: hcp-id, title: Health care professional }] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, identifiers: [hcpid] }]
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: reference-data }
spec:
  owner: stewards
  dataMesh: { identifiers: [{ id: hcp-id, title: Health care professional }] }
`,
  },
  check({ ref, entity }, { facts }) {
    const { outputPorts = [] } = entity.spec;
    if (!outputPorts.some(({ identifiers }) => identifiers?.length)) {
      return notApplicable('it names no shared identifier');
    }
    const index = facts.identifiers();
    // as most are
    if (outputPorts.every(port => areDefined(port, index))) return PASS;
    const ports = keyPorts(outputPorts);
    const findNearest = nearestOfFew(index);
    return ports.flatMap(keyed =>
      findUnknown(keyed.port, index).map(unknown =>
        describe({ ref, ...keyed, ...unknown, findNearest }),
      ),
    );
  },
});

/** How many unknown identifiers of a product get a suggestion. */
const MAX_SUGGESTIONS = 20;

/** A nearest identifier, for the first few that are asked for. */
function nearestOfFew(index: IdentifierIndex) {
  let asked: Set<string> | undefined;
  return (identifier: string) => {
    asked ??= new Set();
    return asked.add(identifier).size <= MAX_SUGGESTIONS
      ? index.nearest(identifier)
      : undefined;
  };
}

interface UnknownIdentifier {
  readonly identifier: string;
  readonly place: number;
}

function areDefined(
  { identifiers = [] }: OutputPort,
  index: IdentifierIndex,
): boolean {
  return identifiers.every(identifier => index.isDefined(identifier));
}

/** The unknown identifiers of a port, each where it stands first. */
function findUnknown(
  { identifiers = [] }: OutputPort,
  index: IdentifierIndex,
): UnknownIdentifier[] {
  const seen = new Set<string>();
  return identifiers.flatMap((identifier, place) => {
    if (seen.has(identifier) || index.isDefined(identifier)) return [];
    seen.add(identifier);
    return [{ identifier, place }];
  });
}

function describe(
  found: KeyedPort &
    UnknownIdentifier & {
      readonly ref: string;
      findNearest(identifier: string): string | undefined;
    },
): Finding {
  const { ref, port, index, key, identifier, place, findNearest } = found;
  const near = findNearest(identifier);
  const path = ['spec', 'outputPorts', index, 'identifiers', place];
  return {
    path,
    discriminator: `${key}:${identifier}`,
    message: `${subjectName(ref)} names the identifier ${quote(identifier)} at ${namePort(port, index)}, which no domain defines${
      near ? `; did you mean ${quote(near)}?` : ''
    }`,
    suggestions: near
      ? [
          suggestName({
            path,
            value: near,
            isSlip: isSlip(identifier, near),
          }),
        ]
      : undefined,
  };
}
