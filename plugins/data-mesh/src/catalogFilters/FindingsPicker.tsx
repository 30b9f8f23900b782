import { useEntityList } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { shownOf } from '../catalogColumns/shown';
import { useText } from '../facts/useText';
import { HealthFilter, HEALTHS, type MeshFilters } from './filters';
import { PickerField } from './PickerField';

/** Finds entities of the mesh by what the catalog found in them. */
export function FindingsPicker() {
  const t = useText();
  const { filters, updateFilters, queryParameters } =
    useEntityList<MeshFilters>();
  const [chosen, setChosen] = useState(
    [queryParameters.meshFindings].flat().at(0),
  );
  const health = HEALTHS.find(each => each === chosen);
  const isShown = shownOf(filters.kind?.value) !== undefined;
  useEffect(() => {
    updateFilters({
      meshFindings: isShown && health ? new HealthFilter(health) : undefined,
    });
  }, [isShown, health, updateFilters]);
  if (!isShown) return <></>;
  return (
    <PickerField
      label={t('catalogFilters.findings')}
      all={t('catalogFilters.anyFindings')}
      options={HEALTHS.map(each => [each, t(`catalogFilters.health.${each}`)])}
      value={health}
      onChange={setChosen}
    />
  );
}
