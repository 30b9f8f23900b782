import {
  useDataMesh,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useMemo } from 'react';
import { useNow } from '../facts/clock';
import { askedByCatalog, askedByEvaluator, type Asked } from './asked';
import { changesOfWeek, type ChangesOfWeek } from './changesOfWeek';

/** What is asked of an entity; of the evaluator, else as the catalog noted it. */
export function useAsked(entity: Entity): Loadable<Asked> {
  const ref = stringifyEntityRef(entity);
  const told = useDataMesh(
    api => api.ask('getEntityFindings', parseEntityRef(ref)),
    [ref],
  );
  const { annotations = {} } = entity.metadata;
  return useMemo(() => {
    if (told.state === 'ready')
      return { ...told, value: askedByEvaluator(told.value) };
    if (told.state !== 'no-backend') return told;
    const value = askedByCatalog(annotations);
    return { state: 'ready', value, asOf: '', isStale: false };
  }, [told, annotations]);
}

/** How it differs from a week ago; nothing while nobody has said. */
export function useChangesOfWeek(entity: Entity): ChangesOfWeek | undefined {
  const ref = stringifyEntityRef(entity);
  const since = aWeekBefore(useNow().moment);
  const told = useDataMesh(
    api =>
      api.ask('getEntityHistory', {
        ...parseEntityRef(ref),
        since,
        limit: 200,
      }),
    [ref, since],
  );
  return useMemo(
    () =>
      told.state === 'ready' ? changesOfWeek(told.value.items) : undefined,
    [told],
  );
}

/** From the beginning of a day on, so that it is the same all day. */
function aWeekBefore(moment: Date): string {
  const day = new Date(moment);
  day.setDate(day.getDate() - 7);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}
