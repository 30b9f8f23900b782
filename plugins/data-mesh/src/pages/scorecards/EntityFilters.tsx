import type { ReactNode } from 'react';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import { useAddress, type Address } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';

const STATUSES = ['fail', 'unknown', 'waived', 'error', 'pass'] as const;
const KINDS = [
  'DataProduct',
  'Domain',
  'GovernanceBody',
  'TeamProfile',
  'ValueHypothesis',
] as const;
const SORTS = ['worst', 'ref'] as const;

/** What entities are chosen by, and their order. */
export type EntityFilter = ReturnType<typeof useEntityFilter>['filter'];

/** What the address chooses; what it says and nobody knows is left out. */
export function useEntityFilter() {
  const address = useAddress();
  const status = STATUSES.find(each => each === address.get('status'));
  const family = address.get('family');
  const kind = KINDS.find(each => each === address.get('kind'));
  const sort = SORTS.find(each => each === address.get('sort')) ?? 'worst';
  const filter = {
    ...(status && { status: [status] }),
    ...(family && { family: [family] }),
    ...(kind && { kind: [kind] }),
    sort,
  };
  return { address, filter };
}

/** Chooses entities; each choice is a name in the address. */
export function EntityFilters(props: {
  filter: EntityFilter;
  address: Address;
  families: readonly string[];
  children: ReactNode;
}) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const { filter, address, families, children } = props;
  const replace = (name: string) => (value: string | undefined) =>
    address.go({ [name]: value }, 'filter');
  return (
    <Controls>
      <Filter
        label={t('pages.scorecards.entities.status')}
        all={t('pages.scorecards.entities.anyStatus')}
        options={STATUSES.map(each => [
          each,
          t(`pages.scorecards.entities.statusWord.${each}`),
        ])}
        value={filter.status?.[0]}
        onChange={replace('status')}
      />
      <Filter
        label={t('pages.scorecards.detail.family')}
        all={t('pages.scorecards.entities.anyFamily')}
        options={families.map(each => [each, wordOf(each)])}
        value={filter.family?.[0]}
        onChange={replace('family')}
      />
      <Filter
        label={t('pages.scorecards.entities.kind')}
        all={t('pages.scorecards.entities.anyKind')}
        options={KINDS.map(each => [each, t(`pages.overview.kinds.${each}`)])}
        value={filter.kind?.[0]}
        onChange={replace('kind')}
      />
      <Filter
        label={t('pages.scorecards.entities.sort')}
        options={SORTS.map(each => [
          each,
          t(`pages.scorecards.entities.${each}`),
        ])}
        value={filter.sort}
        onChange={replace('sort')}
      />
      {children}
    </Controls>
  );
}
