import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntityList } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import useAsync from 'react-use/lib/useAsync';
import { shownOf } from '../catalogColumns/shown';
import { useText } from '../facts/useText';
import { DomainFilter, type MeshFilters } from './filters';
import { PickerField } from './PickerField';

/** Finds entities of the mesh by the domain that they stand in directly. */
export function DomainPicker() {
  const t = useText();
  const catalog = useApi(catalogApiRef);
  const { filters, updateFilters, queryParameters } =
    useEntityList<MeshFilters>();
  const [chosen, setChosen] = useState(
    [queryParameters.meshDomain].flat().at(0),
  );
  const kind = filters.kind?.value;
  const relation = shownOf(kind)?.domainsBy;
  const { value: domains = [] } = useAsync(async () => {
    if (!kind || !relation) return [];
    const facet = `relations.${relation}`;
    const { facets } = await catalog.getEntityFacets({
      facets: [facet],
      filter: { kind },
    });
    return (facets[facet] ?? [])
      .map(({ value }) => value)
      .filter(ref => ref.toLowerCase().startsWith('domain:'))
      .sort();
  }, [catalog, kind, relation]);
  useEffect(() => {
    updateFilters({
      meshDomain:
        relation && chosen ? new DomainFilter(relation, chosen) : undefined,
    });
  }, [relation, chosen, updateFilters]);
  if (!relation || (domains.length === 0 && !chosen)) return <></>;
  const options = chosen && !domains.includes(chosen) ? [chosen] : [];
  return (
    <PickerField
      label={t('catalogFilters.domain')}
      all={t('catalogFilters.anyDomain')}
      options={[...options, ...domains].map(ref => [ref, nameOf(ref)])}
      value={chosen}
      onChange={setChosen}
    />
  );
}

/** The namespace is said where it is not the usual one. */
function nameOf(ref: string): string {
  const name = ref.slice(ref.indexOf(':') + 1);
  return name.startsWith('default/') ? name.slice('default/'.length) : name;
}
