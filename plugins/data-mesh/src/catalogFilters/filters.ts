import {
  decodeFindings,
  FINDINGS_ANNOTATION,
} from '@backstage-data-mesh/model';
import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  CATALOG_FILTER_EXISTS,
  type DefaultEntityFilters,
  type EntityFilter,
} from '@backstage/plugin-catalog-react';

/** Where the catalog finds the counts that it notes on an entity. */
const FINDINGS_FIELD = `metadata.annotations.${FINDINGS_ANNOTATION}`;

/** What can be asked of the findings of an entity. */
export const HEALTHS = ['errors', 'some'] as const;

export type Health = (typeof HEALTHS)[number];

/** Entities in which the catalog found something. */
export class HealthFilter implements EntityFilter {
  constructor(readonly value: Health) {}

  getCatalogFilters(): Record<string, symbol> {
    return { [FINDINGS_FIELD]: CATALOG_FILTER_EXISTS };
  }

  getCatalogQuery(): FilterPredicate {
    return {
      [FINDINGS_FIELD]:
        this.value === 'errors' ? { $hasPrefix: 'errors=' } : { $exists: true },
    };
  }

  filterEntity({ metadata }: Entity): boolean {
    const found = decodeFindings(metadata.annotations ?? {});
    return this.value === 'errors'
      ? found !== undefined && found.counts.error > 0
      : found !== undefined;
  }

  toQueryValue(): string {
    return this.value;
  }
}

/** Entities that stand in a domain directly. */
export class DomainFilter implements EntityFilter {
  constructor(
    /** The relation that leads from the kind that is shown to its domains. */
    readonly relation: string,
    readonly value: string,
  ) {}

  getCatalogFilters(): Record<string, string> {
    return { [`relations.${this.relation}`]: this.value };
  }

  getCatalogQuery(): FilterPredicate {
    // a computed key is any key for the compiler, and those of relations are no `$not`
    return {
      [`relations.${this.relation}`]: { $in: [this.value] },
    } as FilterPredicate;
  }

  filterEntity({ relations = [] }: Entity): boolean {
    return relations.some(
      ({ type, targetRef }) =>
        type === this.relation &&
        targetRef.toLowerCase() === this.value.toLowerCase(),
    );
  }

  toQueryValue(): string {
    return this.value;
  }
}

/** The filters of the catalog's list, with ours. */
export type MeshFilters = DefaultEntityFilters & {
  meshDomain?: DomainFilter;
  meshFindings?: HealthFilter;
};
