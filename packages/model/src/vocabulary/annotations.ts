// Every annotation that the mesh reads or writes has its name here, so that a
// page, a rule and the processor cannot look for different ones.

/** How many findings the catalog noted: `errors=2,warnings=1`, or `none`. @public */
export const FINDINGS_ANNOTATION = 'data-mesh/findings';

/** What it says where nothing was found. @public */
export const NO_FINDINGS = 'none';

/** The rules that found something: `measure-incomplete,team-collab-no-end`. @public */
export const FINDING_RULES_ANNOTATION = 'data-mesh/finding-rules';

/** The worst findings in words, as JSON. @public */
export const FINDING_NOTES_ANNOTATION = 'data-mesh/finding-notes';

/** How many rules could not judge the entity by itself. @public */
export const UNKNOWN_RULES_ANNOTATION = 'data-mesh/unknown-rules';

/** Why some of them could not, as JSON. @public */
export const UNKNOWN_NOTES_ANNOTATION = 'data-mesh/unknown-notes';

/** All that the catalog writes of what rules found. @public */
export const FINDING_ANNOTATIONS: readonly string[] = [
  FINDINGS_ANNOTATION,
  FINDING_RULES_ANNOTATION,
  FINDING_NOTES_ANNOTATION,
  UNKNOWN_RULES_ANNOTATION,
  UNKNOWN_NOTES_ANNOTATION,
];

/** The short form of a team's type, on the group itself. @public */
export const TEAM_TYPE_ANNOTATION = 'data-mesh/team-type';

/** The short form of a team's region, on the group itself. @public */
export const REGION_ANNOTATION = 'data-mesh/region';

/** The short form of a team's time zone, on the group itself. @public */
export const TIME_ZONE_ANNOTATION = 'data-mesh/time-zone';

/** The id that a data product bears outside of the catalog. @public */
export const PRODUCT_ID_ANNOTATION = 'data-mesh/product-id';

/** Where the catalog says that it read an entity; the nearest first. @public */
export const LOCATION_ANNOTATIONS: readonly string[] = [
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
];
