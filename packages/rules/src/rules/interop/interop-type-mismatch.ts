import { type DataProductEntity } from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const interopTypeMismatch = defineRule({
  id: 'interop-type-mismatch',
  summary:
    'A source-aligned data product reads a source, an aggregate reads other data products.',
  why: 'The type says where a product stands between source and use, and people read it as a promise: facts as the source knows them, or something put together from several products. One that reads otherwise is taken for what it is not. Beside its source a product may look something up in another product; for that it is only asked.',
  source:
    'Dehghani, Data Mesh (2022): source-aligned, aggregate and consumer-aligned domain data',
  remedy:
    'Correct `spec.type`, or describe in `spec.inputPorts` what the product reads.',
  subject: productsInUse,
  needs: ['mesh'],
  version: '2',
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
  inputPorts: [{ name: crm, from: resource:crm }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: aggregate
  lifecycle: production
  owner: field-crew
  inputPorts: [{ name: crm, from: resource:crm }]
`,
  },
  check({ ref, node, entity }, { facts }) {
    const { type } = entity.spec;
    if (type === 'consumer-aligned') {
      return notApplicable('it may read products and sources alike');
    }
    const products = facts.flows.countInto(node);
    if (type === 'aggregate') return judgeAggregate(ref, entity, products);
    // that it reads itself is told by another rule
    const others = facts.flows
      .into(node)
      .filter(({ provider }) => provider !== node);
    return judgeSource(ref, entity, others.length);
  },
});

const TYPE = ['spec', 'type'];

/** In production, what a product reads is described. */
function judgeAggregate(
  ref: string,
  { spec: { inputPorts = [], lifecycle } }: DataProductEntity,
  products: number,
): Verdict {
  if (products > 0) return PASS;
  const isDescribed = inputPorts.length > 0;
  if (!isDescribed && lifecycle !== 'production') {
    return unknown(
      'what it reads is not described; `spec.inputPorts` describes it',
    );
  }
  const finding: Finding = {
    path: isDescribed ? TYPE : ['spec', 'inputPorts'],
    message: `${subjectName(ref)} is an aggregate, and ${isDescribed ? 'reads sources only' : 'names nothing that it reads'}; an aggregate reads other data products`,
  };
  return [finding];
}

function judgeSource(
  ref: string,
  { spec: { inputPorts = [] } }: DataProductEntity,
  products: number,
): Verdict {
  if (products === 0) return PASS;
  const isOnlyProducts = products >= inputPorts.length;
  const read = countOf(products, ['data product', 'data products']);
  const finding: Finding = {
    path: TYPE,
    message: `${subjectName(ref)} is source-aligned, and reads ${read}${isOnlyProducts ? ' and no source' : ' besides its source'}; a source-aligned product reads the source that it is aligned to`,
    severity: isOnlyProducts ? undefined : 'info',
  };
  return [finding];
}
