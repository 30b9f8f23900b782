import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** How the rules of each family end. */
export type Profile = AnswerOf<'getScorecards'>['items'][number]['families'];
