/** How many findings the catalog noted: `errors=2,warnings=1`. @public */
export const FINDINGS_ANNOTATION = 'data-mesh/findings';

/** The rules that found something: `measure-incomplete,team-collab-no-end`. @public */
export const FINDING_RULES_ANNOTATION = 'data-mesh/finding-rules';
