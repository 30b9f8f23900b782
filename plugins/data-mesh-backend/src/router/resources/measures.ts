import {
  operations,
  type OperationAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Pedigree } from '@backstage-data-mesh/rules';
import type { House } from '../../house';
import {
  measuresOfEntity,
  type MeasureNow,
} from '../../measures/measuresOfEntity';
import { observeProductsBy } from '../../measures/observeProduct';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import { resource } from '../resource';

type MeasureAnswer = OperationAnswer<
  typeof operations.getEntityMeasures
>['measures'][number];

/**
 * Where the measures of an entity stand. A measure whose product breaks its
 * promise is doubtful for everybody; why, only for who may see the product.
 */
export const entityMeasures = ({
  mesh,
  access,
  readings,
  collectors,
}: Pick<House, 'mesh' | 'access' | 'readings' | 'collectors'>) => {
  const observe = observeProductsBy(collectors, readings);
  return resource(
    operations.getEntityMeasures,
    async ({ credentials, parameters, query }) => {
      const sight = await access.entities(credentials);
      const ref = await entityOf(parameters, sight, hasEntity(mesh));
      const { frame, measures } = await mesh.read(now => ({
        frame: now.frame,
        measures: measuresOfEntity(now, ref, readings, observe),
      }));
      const pedigrees = measures.flatMap(
        ({ standing }) => standing.pedigree ?? [],
      );
      const judged = await (
        await access.findings(credentials)
      ).visible(pedigrees.map(({ product }) => product));
      const owners = await sight.visible(
        pedigrees.flatMap(({ owner }) => owner ?? []),
      );
      const show = (pedigree: Pedigree | undefined) =>
        pedigree && judged.has(pedigree.product)
          ? {
              ...pedigree,
              owner: pedigree.owner && ownerIn(owners, pedigree.owner),
            }
          : undefined;
      return {
        ...frame,
        ref,
        measures: measures.map(measure => ({
          ...describe(measure, query.readings),
          pedigree: show(measure.standing.pedigree),
        })),
      };
    },
  );
};

function ownerIn(visible: ReadonlySet<string>, owner: string) {
  return visible.has(owner) ? owner : undefined;
}

/** All but the pedigree. */
function describe(
  { placed, standing, series }: MeasureNow,
  atMost: number,
): Omit<MeasureAnswer, 'pedigree'> {
  const { key, goal, measure } = placed;
  const { id, title, unit, direction } = measure;
  const { baseline, target, tripwire, killCriterion } = measure;
  const { state, progress, ageDays, isStale, crossed } = standing;
  const shown = atMost === 0 ? [] : series.slice(-atMost);
  return {
    ...{ id, key, goal, title, unit, direction },
    ...{ baseline, target, tripwire, killCriterion },
    ...{ state, progress, ageDays, isStale },
    crossedOn: crossed?.first.day,
    series: shown.map(({ value, asOf, source }) => ({ value, asOf, source })),
    isCut: shown.length < series.length,
  };
}
