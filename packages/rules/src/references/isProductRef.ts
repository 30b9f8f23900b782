import { dataProduct, kindOfRef } from '@backstage-data-mesh/model';

const PRODUCT = dataProduct.kind.toLowerCase();

/** True for a ref in normal form that names a data product, there or not. */
export function isProductRef(ref: string): boolean {
  return kindOfRef(ref) === PRODUCT;
}
