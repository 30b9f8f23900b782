import {
  useDataMesh,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** Where a measure stands, with its readings and how far they can be trusted. */
export type Standing = AnswerOf<'getEntityMeasures'>['measures'][number];

/** By the key of the measure: its id, with the goal's and `/` before it. */
export type Standings = ReadonlyMap<string, Standing>;

/** Where the measures of the entity of this page stand, as the evaluator says. */
export function useStandings(): Loadable<Standings> {
  const ref = stringifyEntityRef(useEntity().entity);
  return useDataMesh(
    async api => {
      const answer = await api.ask('getEntityMeasures', parseEntityRef(ref));
      const measures = answer.value?.measures;
      return {
        ...answer,
        value: measures && new Map(measures.map(each => [each.key, each])),
      };
    },
    [ref],
  );
}

/** What is known of them; while nobody can tell, of none. */
export function knownStandings(loadable: Loadable<Standings>): Standings {
  return loadable.state === 'ready' ? loadable.value : NONE;
}

const NONE: Standings = new Map();
