import { seeded } from './random';

/** Whether an edit concerns a product's neighbours, or all downstream of it. */
export type EditReach = 'local' | 'cascading';

interface Product {
  readonly metadata: { title?: string };
  readonly spec: {
    owner: string;
    domain: string;
    lifecycle: string;
    inputPorts: object[];
    outputPorts: {
      version: string;
      classification: string;
      slos: { value: number }[];
    }[];
  };
}

/** One of some values, by chance. */
type Pick = <Value>(values: readonly Value[]) => Value;

type Edit = (product: Product, pick: Pick, random: () => number) => void;

const LOCAL: readonly Edit[] = [
  ({ metadata }, _, random) => {
    metadata.title = `Product ${Math.floor(random() * 1_000)}`;
  },
  ({ spec }, _, random) => {
    spec.owner = `group:team-${Math.floor(random() * 40)}`;
  },
  ({ spec }, _, random) => {
    spec.domain = `domain-${Math.floor(random() * 5)}`;
  },
  ({ spec }, pick) => {
    spec.lifecycle = pick(['experimental', 'production', 'retired']);
  },
  ({ spec }, _, random) => {
    spec.outputPorts[0].slos[0].value = 1 + Math.floor(random() * 48);
  },
  ({ spec }, pick) => {
    spec.outputPorts[0].version = pick(['1.1.0', '2.0.0']);
  },
  ({ spec }) => {
    spec.inputPorts = spec.inputPorts.slice(1);
  },
];

const CASCADING: readonly Edit[] = [
  ({ spec }, pick) => {
    spec.outputPorts[0].classification = pick(['confidential', 'restricted']);
  },
];

/** Makes edited copies of products, the same ones in every run. */
export function createEdits(
  products: readonly object[],
): (reach: EditReach) => object {
  const random = seeded(20_261_120);
  const pick: Pick = values => values[Math.floor(random() * values.length)];
  return reach => {
    // the layered mesh writes all products in this form
    const product = structuredClone(pick(products)) as Product;
    pick(reach === 'local' ? LOCAL : CASCADING)(product, pick, random);
    return product;
  };
}
