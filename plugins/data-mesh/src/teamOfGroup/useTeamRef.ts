import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isTeamProfile } from '../entityFilters';

/** The ref of the group of this page, or of the one that its profile describes. */
export function useTeamRef(): string {
  const { entity } = useEntity();
  if (!isTeamProfile(entity)) return stringifyEntityRef(entity);
  const described = entity.relations?.find(({ type }) => type === 'describes');
  if (described) return described.targetRef;
  const { team } = entity.spec ?? {};
  const { name, namespace } = entity.metadata;
  return stringifyEntityRef(
    parseEntityRef(typeof team === 'string' && team ? team : name, {
      defaultKind: 'Group',
      defaultNamespace: namespace ?? 'default',
    }),
  );
}
