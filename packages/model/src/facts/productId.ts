import type { DataProductEntity } from '../kinds';
import { PRODUCT_ID_ANNOTATION } from '../vocabulary/annotations';

/**
 * The id that a data product bears outside of the catalog, without the spaces
 * around it.
 *
 * @public
 */
export function productIdOf({
  metadata,
}: DataProductEntity): string | undefined {
  return metadata.annotations?.[PRODUCT_ID_ANNOTATION]?.trim() || undefined;
}
