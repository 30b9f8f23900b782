import {
  formatPath,
  quote,
  type DataProductEntity,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { keyPorts, namePort } from '../../contract/ports';
import { readLinkText, type LinkText } from '../../contract/linkText';
import { readContractTerms } from '../../contract/readContract';
import { readProductDescription } from '../../contract/readProductDescription';
import type { StandardReading } from '../../contract/readStandard';
import type { TextProblem } from '../../contract/yaml/textProblem';
import { notApplicable, unknown, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const interopContractInvalid = defineRule({
  id: 'interop-contract-invalid',
  summary:
    'The contracts and the product description that a data product links follow their standard.',
  why: 'A contract in a standard can be read by the tools of every consumer. One that breaks the standard reads well to people and fails in the first tool that opens it.',
  source:
    'Bitol, Open Data Contract Standard 3.0 to 3.2 and Open Data Product Standard 0.9 to 1.1',
  remedy:
    'Correct the linked file at the line that the finding names. Only the part that is read here is checked: identity, status, schema and quality with what each type of check and of column needs, service levels, team, roles, support and price of a contract; identity, status, ports, team and support of a product description. Other fields are left alone.',
  subject: productsInUse,
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
  owner: field-crew
  outputPorts:
    - name: confirmed-visits
      version: 2.0.0
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: urn:acme:contract:confirmed-visits
        version: 2.0.0
        status: active
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
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: urn:acme:contract:confirmed-visits
        version: 2.0
        status: active
`,
  },
  check({ ref, entity }) {
    const links = findLinks(entity);
    if (links.length === 0) {
      return notApplicable('it links no text of a contract');
    }
    const findings = links.flatMap(link => describeLink(ref, link));
    const doubt = links.map(describeDoubt).find(text => text !== undefined);
    return findings.length === 0 && doubt ? unknown(doubt) : findings;
  },
});

/** A text in a standard, and where the entity holds it. */
interface Link {
  readonly path: EntityPath;
  /** "the contract of output port `visits@2.0.0`" */
  readonly what: string;
  /** Unique among the links of a product. */
  readonly key: string;
  readonly standard: string;
  readonly checked: string;
  readonly reading: StandardReading<unknown>;
  /** Set where the text only names a contract that stands elsewhere. */
  readonly elsewhere?: LinkText;
}

const NONE: readonly Link[] = [];

function findLinks({ spec }: DataProductEntity): readonly Link[] {
  const { outputPorts = [] } = spec;
  const hasText = outputPorts.some(
    ({ contract }) => typeof contract === 'string',
  );
  if (!hasText)
    return spec.odps === undefined ? NONE : [describedBy(spec.odps)];
  const contracts = keyPorts(outputPorts).flatMap(
    ({ port, index, key }): Link[] =>
      typeof port.contract === 'string'
        ? [
            {
              path: ['spec', 'outputPorts', index, 'contract'],
              what: `the contract of ${namePort(port)}`,
              key,
              standard: 'ODCS',
              checked:
                'identity, status, schema, quality, service levels, people and price',
              reading: readContractTerms(port.contract),
              elsewhere: readLinkText(port.contract),
            },
          ]
        : [],
  );
  return spec.odps === undefined
    ? contracts
    : [...contracts, describedBy(spec.odps)];
}

function describedBy(odps: string): Link {
  return {
    path: ['spec', 'odps'],
    what: 'the product description',
    // no port can bear this key: it would have a name
    key: '',
    standard: 'ODPS',
    checked: 'identity, status, ports and people',
    reading: readProductDescription(odps),
    elsewhere: readLinkText(odps),
  };
}

/** Why nobody knows whether a text is valid. */
function describeDoubt({ what, reading }: Link): string | undefined {
  const excess = reading.problems.find(({ isExcess }) => isExcess);
  if (excess)
    return `nothing in ${what} was judged: ${excess.message}; a smaller text tells`;
  return reading.isUnsupported
    ? `${what} is in version ${quote(reading.apiVersion ?? '')} of its standard, which is not read here; a version that is read tells`
    : undefined;
}

function describeLink(ref: string, link: Link): Finding[] {
  const { path, key, reading, elsewhere } = link;
  // too much is not wrong
  if (reading.problems.some(({ isExcess }) => isExcess)) return [];
  if (elsewhere) return [describeName(ref, link, elsewhere)];
  const findings = reading.problems.map((problem): Finding => ({
    path,
    linked:
      problem.line === undefined ? undefined : { path, line: problem.line },
    discriminator: `${key}:${formatPath(problem.path)}`,
    message: `${subjectName(ref)} links ${link.what}, which is not valid ${nameStandard(link)}: ${place(problem)}${problem.message} (checked: ${link.checked})`,
  }));
  return reading.furtherProblems > 0
    ? [
        ...findings,
        {
          path,
          discriminator: `${key}:further`,
          message: `${subjectName(ref)} links ${link.what}, which has ${reading.furtherProblems} more problems of this kind`,
        },
      ]
    : findings;
}

/** A path or an address where the text belongs. */
function describeName(
  ref: string,
  { path, key, what, standard }: Link,
  { is, target }: LinkText,
): Finding {
  const isKept = is === 'address' && standard === 'ODCS';
  const value = isKept ? { id: target, url: target } : { $text: target };
  const spelled = isKept ? `{ id: …, url: ${target} }` : `{ $text: ${target} }`;
  const written = quote(`${path.at(-1)}: ${spelled}`);
  return {
    path,
    discriminator: `${key}:${is}`,
    message: `${subjectName(ref)} gives ${is === 'path' ? 'a path' : 'a web address'}, ${quote(target)}, for ${what}, and not its text; write ${written}`,
    suggestions: [
      {
        text: `Write ${written} for ${quote(formatPath(path))}`,
        edits: [{ path, action: 'set', value }],
        isSafe: is === 'path',
      },
    ],
  };
}

function nameStandard({ standard, reading }: Link): string {
  return reading.apiVersion
    ? `${standard} ${quote(reading.apiVersion)}`
    : standard;
}

function place({ line }: TextProblem): string {
  return line === undefined ? '' : `line ${line}, `;
}
