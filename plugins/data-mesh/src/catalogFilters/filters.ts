import {
  decodeFindings,
  FINDINGS_ANNOTATION,
  hasFindings,
  NO_FINDINGS,
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
export const HEALTHS = ['errors', 'some', 'none'] as const;

export type Health = (typeof HEALTHS)[number];

/** Each as the catalog is asked for it. */
const QUERIES: Readonly<Record<Health, FilterPredicate>> = {
  errors: { [FINDINGS_FIELD]: { $hasPrefix: 'errors=' } },
  some: {
    $all: [
      { [FINDINGS_FIELD]: { $exists: true } },
      { $not: { [FINDINGS_FIELD]: NO_FINDINGS } },
    ],
  },
  none: { [FINDINGS_FIELD]: NO_FINDINGS },
};

/** Entities by what the catalog found in them; never those that it did not judge. */
export class HealthFilter implements EntityFilter {
  constructor(readonly value: Health) {}

  getCatalogFilters(): Record<string, symbol | string> {
    return {
      [FINDINGS_FIELD]:
        this.value === 'none' ? NO_FINDINGS : CATALOG_FILTER_EXISTS,
    };
  }

  getCatalogQuery(): FilterPredicate {
    return QUERIES[this.value];
  }

  filterEntity({ metadata }: Entity): boolean {
    const found = decodeFindings(metadata.annotations ?? {});
    if (!found) return false;
    if (this.value === 'errors') return found.counts.error > 0;
    return hasFindings(found) === (this.value === 'some');
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
