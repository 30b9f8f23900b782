import type { DataProductEntity } from '../../kinds';

/** Where a data product stands between source and use. @public */
export type DataProductType = DataProductEntity['spec']['type'];

/** A data product as its domain lists it. @public */
export interface DomainProduct {
  readonly ref: string;
  readonly title: string;
  readonly lifecycle: DataProductEntity['spec']['lifecycle'];
  /** `undefined` when the owner's ref cannot be read. */
  readonly owner?: DomainProductOwner;
}

/** Who owns a data product, collectively. @public */
export interface DomainProductOwner {
  readonly ref: string;
  readonly title: string;
  /** True when it is referred to and nowhere declared. */
  readonly isMissing: boolean;
}

/** The data products of a domain that stand at one place of the way. @public */
export interface DomainProductGroup {
  readonly type: DataProductType;
  /** By title. */
  readonly products: readonly DomainProduct[];
}

/** A domain inside another, with the data products in it. @public */
export interface NarrowerDomain {
  readonly ref: string;
  readonly title: string;
  /** Its own and those of the domains inside it, each counted once. */
  readonly productCount: number;
}

/** The data products of a domain. @public */
export interface DomainProducts {
  readonly domainRef: string;
  /** Every type from source to use, also those without a product. */
  readonly groups: readonly DomainProductGroup[];
  /** The domains directly inside it that have products, by title. */
  readonly narrower: readonly NarrowerDomain[];
}
