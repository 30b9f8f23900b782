import {
  DataMeshCard,
  EntityLink,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Typography,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo, useState, type ReactNode } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { Note } from '../../facts/Note';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';
import { useAddress, type Address } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { Suggested } from '../controls/Suggested';
import { useSuggestions } from '../controls/useSuggestions';
import { SubPage } from '../SubPage';
import { colourFindings, colourTraits } from '../traits/traitColours';
import { TraitLegend } from '../traits/TraitLegend';
import { countTraits } from '../traits/traits';
import { AroundPicture, sayColumn, type AroundLook } from './AroundPicture';
import {
  COLOURED_BY,
  GROUPED_BY,
  KNOWN_TRAITS,
  traitOf,
  type Aspect,
} from './aspects';
import { Findings, Place, ProductName } from './ProductCells';
import { askAround, STEPS, type Around } from './productsAround';
import { refAt } from './useProductFilter';

/** What the address says of this view; what nobody knows it does not say. */
function readPlace(address: Address) {
  return {
    of: refAt(address.get('of')),
    steps: STEPS.find(each => String(each) === address.get('steps')) ?? 2,
    colour:
      COLOURED_BY.find(each => each === address.get('colour')) ?? 'findings',
    group: GROUPED_BY.find(each => each === address.get('group')) ?? 'none',
  };
}

/** What one data product is made of, and what is made of it. */
export function AroundPage(props: { children: ReactNode }) {
  const t = usePageText();
  const address = useAddress();
  const { of, steps, colour, group } = readPlace(address);
  const loadable = useDataMesh(api => askAround(api, of, steps), [of, steps]);
  return (
    <SubPage loadable={loadable}>
      <DataMeshCard
        title={t('pages.products.around.title')}
        subheader={
          <>
            {props.children}
            {loadable.state !== 'no-backend' && (
              <AroundControls
                key={of}
                place={{ of, steps, colour, group }}
                address={address}
              />
            )}
          </>
        }
        loadable={loadable}
        withoutBackend={t('pages.products.around.noBackend')}
        empty={t('pages.products.around.nothing')}
      >
        {around => <AroundView around={around} by={colour} group={group} />}
      </DataMeshCard>
    </SubPage>
  );
}

function AroundControls(props: {
  place: ReturnType<typeof readPlace>;
  address: Address;
}) {
  const t = usePageText();
  const { place, address } = props;
  const [written, setWritten] = useState(place.of ?? '');
  const words = useSuggestions(written, ['DataProduct']);
  const set = (name: string) => (value: string | undefined) =>
    address.go({ [name]: value }, 'filter');
  return (
    <Controls>
      <Suggested
        label={t('pages.products.product')}
        value={written}
        words={words}
        help={t('pages.products.around.help')}
        onChange={text => {
          setWritten(text);
          const chosen = words.find(([word]) => word === text);
          const ref = refAt(text.replace(/^(\w+):([^/]+)$/, '$1:default/$2'));
          if (chosen && ref) address.go({ of: ref }, 'place');
        }}
      />
      <Filter
        label={t('pages.products.around.steps')}
        options={STEPS.map(each => [String(each), String(each)])}
        value={String(place.steps)}
        onChange={set('steps')}
      />
      <Filter
        label={t('pages.traits.colour')}
        options={COLOURED_BY.map(each => [each, t(`pages.products.${each}`)])}
        value={place.colour}
        onChange={set('colour')}
      />
      <Filter
        label={t('pages.products.around.group')}
        options={GROUPED_BY.map(each => [
          each,
          each === 'none'
            ? t('pages.products.around.ungrouped')
            : t(`pages.products.${each}`),
        ])}
        value={place.group}
        onChange={set('group')}
      />
    </Controls>
  );
}

function AroundView(props: {
  around: Around;
  by: Aspect;
  group: (typeof GROUPED_BY)[number];
}) {
  const t = usePageText();
  const theme = useTheme();
  const { around, by, group } = props;
  const { traits, look } = useMemo(() => {
    const traitsBy = (aspect: Aspect) =>
      new Map(
        around.placed.map(({ product }) => [
          product.ref,
          traitOf(product, aspect, t),
        ]),
      );
    const own = traitsBy(by);
    const groupOf = group === 'none' ? undefined : traitsBy(group);
    const counted = countTraits(own.values(), KNOWN_TRAITS[by]);
    const drawn: AroundLook = {
      colourOf:
        by === 'findings'
          ? colourFindings(theme)
          : colourTraits(counted, theme, KNOWN_TRAITS[by]),
      traits: own,
      groupOf,
      groups:
        groupOf && group !== 'none'
          ? countTraits(groupOf.values(), KNOWN_TRAITS[group])
          : [],
    };
    return { traits: counted, look: drawn };
  }, [around, by, group, theme, t]);
  return (
    <Typography variant="body2" component="div">
      <p>{t('pages.products.around.legend')}</p>
      <TraitLegend
        by={t(`pages.products.${by}`)}
        traits={traits}
        colourOf={look.colourOf}
      />
      <AroundPicture around={around} look={look} />
      {around.placed.length === 1 && <p>{t('pages.products.around.alone')}</p>}
      {around.isCut && <Note>{t('pages.products.around.cut')}</Note>}
      <AroundTable around={around} />
    </Typography>
  );
}

/** The same as the picture, whatever it is coloured and grouped by. */
function AroundTable({ around: { placed } }: { around: Around }) {
  const t = usePageText();
  const titles = new Map(
    placed.map(({ product: { ref, title } }) => [ref, title]),
  );
  const rows = [...placed].sort((a, b) => a.column - b.column);
  return (
    <CompactTable
      label={t('pages.products.around.table')}
      headings={[
        t('pages.products.product'),
        t('pages.products.around.where'),
        t('pages.products.reads'),
        t('pages.products.domain'),
        t('pages.products.owner'),
        t('pages.products.region'),
        t('pages.products.findings'),
      ]}
      rows={rows.map(({ product, column, reads }) => ({
        key: product.ref,
        cells: [
          <ProductName key="product" product={product} />,
          column === 0 ? (
            sayColumn(column, t)
          ) : (
            <AddressLink key="where" to={{ of: product.ref }}>
              {sayColumn(column, t)}
            </AddressLink>
          ),
          reads.length === 0
            ? '–'
            : reads.map((ref, index) => (
                <span key={ref}>
                  {index > 0 && ', '}
                  <EntityLink entityRef={ref} title={titles.get(ref) ?? ref} />
                </span>
              )),
          <Place key="domain" place={product.domain} />,
          <Place key="owner" place={product.owner} />,
          product.region && <FreeText key="region">{product.region}</FreeText>,
          <Findings key="findings" findings={product.findings} />,
        ],
      }))}
    />
  );
}
