import type { DataProductEntity } from '../../kinds';

/** An entity that a data product belongs to. @public */
export interface ProductPlace {
  readonly ref: string;
  readonly title: string;
}

/** A data product in the list of all. @public */
export interface ListedProduct {
  readonly ref: string;
  readonly title: string;
  readonly domain?: ProductPlace;
  readonly owner?: ProductPlace;
  readonly type: DataProductEntity['spec']['type'];
  readonly lifecycle: DataProductEntity['spec']['lifecycle'];
  /** Its own, else that of its domain, else that of its team. */
  readonly region?: string;
  /** The data products that it reads, and that read it. */
  readonly reads: number;
  readonly readBy: number;
}
