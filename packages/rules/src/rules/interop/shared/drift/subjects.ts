import {
  parseEntityRef,
  stringifyEntityRef,
  type DataProductEntity,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import type { LinkedPlace } from '../../../../declare/finding';
import { lineIn } from '../lineIn';
import type { KeyedPort } from '../../../../contract/ports';
import type { ProductDescription } from '../../../../contract/standards/productDescription';

/** An output port of a product. */
export interface PortOfProduct extends KeyedPort {
  readonly ref: string;
  readonly entity: DataProductEntity;
  readonly graph: MeshGraph;
}

/** A product and what it links as its description in ODPS. */
export interface DescribedProduct {
  readonly ref: string;
  readonly entity: DataProductEntity;
  readonly graph: MeshGraph;
  readonly description: ProductDescription;
}

/** The normal ref of the owner; `undefined` when it cannot be read. */
export function ownerOf(entity: DataProductEntity): string | undefined {
  const { namespace } = entity.metadata;
  const parsed = parseEntityRef(entity.spec.owner, {
    kind: 'Group',
    namespace,
  });
  return parsed.ok ? stringifyEntityRef(parsed.value) : undefined;
}

/** A value of the contract that a port links, where its text is at hand. */
export function inContract(
  { port, index }: PortOfProduct,
  ...at: readonly (string | number)[]
): LinkedPlace | undefined {
  const { contract: text } = port;
  const path = ['spec', 'outputPorts', index, 'contract'];
  return typeof text === 'string' ? lineIn({ path, text, at }) : undefined;
}

/** A value of the description of a product. */
export function inDescription(
  { entity }: DescribedProduct,
  ...at: readonly (string | number)[]
): LinkedPlace | undefined {
  const { odps: text } = entity.spec;
  const path = ['spec', 'odps'];
  return text === undefined ? undefined : lineIn({ path, text, at });
}
