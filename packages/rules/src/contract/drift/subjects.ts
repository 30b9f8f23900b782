import {
  parseEntityRef,
  stringifyEntityRef,
  type DataProductEntity,
} from '@backstage-data-mesh/model';
import type { KeyedPort } from '../ports';
import type { ProductDescription } from '../standards/productDescription';

/** An output port of a product. */
export interface PortOfProduct extends KeyedPort {
  readonly ref: string;
  readonly entity: DataProductEntity;
}

/** A product and what it links as its description in ODPS. */
export interface DescribedProduct {
  readonly ref: string;
  readonly entity: DataProductEntity;
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
