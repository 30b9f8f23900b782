import { TextField } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useState, type ReactNode } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { usePageText } from '../../facts/usePageText';
import type { Address } from '../address/useAddress';
import { AddressLink } from '../address/AddressLink';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import type { Facets } from './useFacets';
import {
  LIFECYCLES,
  NO_FILTER,
  TYPES,
  type ProductFilter,
} from './useProductFilter';

const WAIT_MS = 300;

/** Chooses data products; each choice is a name in the address. */
export function ProductFilters(props: {
  filter: ProductFilter;
  address: Address;
  /** Missing until the first answer. */
  facets: Facets | undefined;
  children?: ReactNode;
}) {
  const t = usePageText();
  const { filter, address, facets, children } = props;
  const set = (name: string) => (value: string | undefined) =>
    address.go({ [name]: value }, 'filter');
  const isFiltered = Object.keys(filter).length > 1;
  return (
    <Controls>
      <SearchField address={address} />
      <PlaceFilters filter={filter} facets={facets} set={set} />
      <Filter
        label={t('pages.products.type')}
        all={t('pages.products.any')}
        options={TYPES.map(each => [each, t(`about.productType.${each}`)])}
        value={filter.type?.[0]}
        onChange={set('type')}
      />
      <Filter
        label={t('pages.products.lifecycle')}
        all={t('pages.products.any')}
        options={LIFECYCLES.map(each => [each, t(`about.lifecycle.${each}`)])}
        value={filter.lifecycle?.[0]}
        onChange={set('lifecycle')}
      />
      {children}
      {isFiltered && (
        <AddressLink to={NO_FILTER}>{t('pages.products.clear')}</AddressLink>
      )}
    </Controls>
  );
}

/** Where data products belong, with how many there are. */
function PlaceFilters(props: {
  filter: ProductFilter;
  facets: Facets | undefined;
  set: (name: string) => (value: string | undefined) => void;
}) {
  const t = usePageText();
  const { filter, facets, set } = props;
  const places = {
    domain: facets?.domains.map(nameOf),
    owner: facets?.owners.map(nameOf),
    region: facets?.regions.map(({ name, products }) =>
      nameOf({ ref: name, title: name, products }),
    ),
  };
  return (
    <>
      {(['domain', 'owner', 'region'] as const).map(each => (
        <Filter
          key={each}
          label={t(`pages.products.${each}`)}
          all={t('pages.products.any')}
          options={withChosen(places[each] ?? [], filter[each]?.[0])}
          value={filter[each]?.[0]}
          onChange={set(each)}
        />
      ))}
    </>
  );
}

function nameOf(place: Facets['domains'][number]): readonly [string, string] {
  return [place.ref, `${place.title} (${place.products})`];
}

/** What the address chooses can be chosen, be it among the first or not. */
function withChosen(
  options: readonly (readonly [string, string])[],
  chosen: string | undefined,
): readonly (readonly [string, string])[] {
  return chosen === undefined || options.some(([value]) => value === chosen)
    ? options
    : [[chosen, chosen], ...options];
}

/** Asks when the reader pauses. */
function SearchField({ address }: { address: Address }) {
  const t = usePageText();
  const id = useId();
  const [text, setText] = useState(address.get('q') ?? '');
  useDebounce(
    () => {
      if (text !== (address.get('q') ?? ''))
        address.go({ q: text || undefined }, 'filter');
    },
    WAIT_MS,
    [text],
  );
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      margin="none"
      label={t('pages.products.search')}
      value={text}
      onChange={event => setText(event.target.value)}
      inputProps={{ maxLength: 100, type: 'search' }}
    />
  );
}
