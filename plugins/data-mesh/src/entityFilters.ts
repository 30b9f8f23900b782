import {
  kindNames,
  TEAM_TYPE_ANNOTATION,
} from '@backstage-data-mesh/model/vocabulary';
import type { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';

/** Entities of a kind, in an API version that this release reads. */
function ofKind(name: keyof typeof kindNames) {
  const { kind, apiVersions } = kindNames[name];
  return { kind, apiVersion: { $in: [...apiVersions] } };
}

export const dataProductFilter: FilterPredicate = ofKind('dataProduct');
export const valueHypothesisFilter: FilterPredicate = ofKind('valueHypothesis');
export const governanceBodyFilter: FilterPredicate = ofKind('governanceBody');
export const teamProfileFilter: FilterPredicate = ofKind('teamProfile');

/** Domains that take part; other companies' domains keep their page. */
export const dataDomainFilter: FilterPredicate = {
  $all: [
    ofKind('domain'),
    {
      $any: [
        { 'spec.dataMesh': { $exists: true } },
        { 'spec.type': 'data-domain' },
      ],
    },
  ],
};

/**
 * Groups that have a part in the mesh: described by a profile or an annotation,
 * owners of data products, or known from an interaction.
 */
export const dataTeamFilter: FilterPredicate = {
  $all: [
    { kind: 'Group' },
    {
      $any: [
        { [`metadata.annotations.${TEAM_TYPE_ANNOTATION}`]: { $exists: true } },
        ...['describedBy', 'interactsWith'].map(type => ({
          relations: { $contains: { type } },
        })),
        {
          relations: {
            $contains: {
              type: 'ownerOf',
              targetRef: {
                $hasPrefix: `${kindNames.dataProduct.kind.toLowerCase()}:`,
              },
            },
          },
        },
      ],
    },
  ],
};

/** People; what the mesh knows of them is asked when their page is opened. */
export const personFilter: FilterPredicate = { kind: 'User' };

export const dataMeshFilter: FilterPredicate = {
  $any: [
    dataProductFilter,
    dataDomainFilter,
    valueHypothesisFilter,
    governanceBodyFilter,
    teamProfileFilter,
  ],
};

type EntityTest = (entity: Entity) => boolean;

/** True for every entity that the data mesh has a card for. @public */
export const isDataMeshEntity: EntityTest =
  filterPredicateToFilterFunction(dataMeshFilter);

/** True for a data product. @public */
export const isDataProduct: EntityTest =
  filterPredicateToFilterFunction(dataProductFilter);

/** True for a domain that has a part in the data mesh. @public */
export const isDataDomain: EntityTest =
  filterPredicateToFilterFunction(dataDomainFilter);

/** True for a group that has a part in the data mesh. @public */
export const isDataTeam: EntityTest =
  filterPredicateToFilterFunction(dataTeamFilter);

/** True for a value hypothesis. @public */
export const isValueHypothesis: EntityTest = filterPredicateToFilterFunction(
  valueHypothesisFilter,
);

/** True for a governance body. @public */
export const isGovernanceBody: EntityTest =
  filterPredicateToFilterFunction(governanceBodyFilter);

/** True for a team profile. @public */
export const isTeamProfile: EntityTest =
  filterPredicateToFilterFunction(teamProfileFilter);
