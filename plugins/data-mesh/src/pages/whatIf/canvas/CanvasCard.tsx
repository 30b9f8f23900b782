import type { DomainProducts } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  makeStyles,
  Progress,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import { lazy, Suspense, useMemo, useState, type FormEvent } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { CompactTable } from '../../../facts/CompactTable';
import { usePageText } from '../../../facts/usePageText';
import { useAddress } from '../../address/useAddress';
import { readKind } from '../../catalog/readKind';
import { Controls } from '../../controls/Controls';
import { Filter } from '../../controls/Filter';
import { Suggested } from '../../controls/Suggested';
import { readRef, type Step } from '../steps';
import { useSuggestions } from '../../controls/useSuggestions';
import { layoutCanvas, type CanvasLayout } from './layoutCanvas';

/** The library that drags is large: it comes when a domain is chosen. */
const MoveCanvas = lazy(async () => {
  const { MoveCanvas: component } = await import('./MoveCanvas');
  return { default: component };
});

const useStyles = makeStyles(
  theme => ({
    summary: { cursor: 'pointer', color: theme.palette.text.secondary },
    table: { marginTop: theme.spacing(1) },
  }),
  { name: 'DataMeshCanvasCard' },
);

/** The data products of a domain, to be moved from team to team by hand. */
export function CanvasCard(props: {
  steps: readonly Step[];
  onMove: (step: Step) => void;
}) {
  const t = usePageText();
  const address = useAddress();
  const { steps, onMove } = props;
  const domain = address.get('domain');
  const loadable = useDataMesh<DomainProducts>(
    async api =>
      domain === undefined
        ? { asOf: '', isStale: false }
        : api.getDomainProducts(domain),
    [domain],
  );
  const domains = useDomains();
  return (
    <DataMeshCard
      title={t('pages.whatIf.canvas.title')}
      subheader={
        <>
          {t('pages.whatIf.canvas.subheader')}
          <Controls>
            <Filter
              label={t('pages.whatIf.canvas.domain')}
              all={t('pages.whatIf.canvas.choose')}
              options={domains}
              value={domain}
              onChange={next => address.go({ domain: next }, 'filter')}
            />
          </Controls>
        </>
      }
      loadable={loadable}
      empty={domain === undefined ? <></> : t('pages.whatIf.canvas.none')}
    >
      {products => (
        <Canvas
          key={products.domainRef}
          products={products}
          steps={steps}
          onMove={onMove}
        />
      )}
    </DataMeshCard>
  );
}

function Canvas(props: {
  products: DomainProducts;
  steps: readonly Step[];
  onMove: (step: Step) => void;
}) {
  const t = usePageText();
  const { products, steps, onMove } = props;
  const [more, setMore] = useState<readonly string[]>([]);
  const asked = JSON.stringify(steps);
  const layout = useMemo(
    () => layoutCanvas(products, JSON.parse(asked), more),
    [products, asked, more],
  );
  if (layout.of === 0) return <>{t('pages.whatIf.canvas.none')}</>;
  return (
    <>
      <Suspense fallback={<Progress />}>
        <MoveCanvas
          label={t('pages.whatIf.canvas.label')}
          movedWord={t('pages.whatIf.canvas.moved')}
          layout={layout}
          onMove={(what, where) => onMove({ verb: 'move', what, where })}
        />
      </Suspense>
      {layout.drawn < layout.of && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('pages.whatIf.canvas.cut', {
            count: layout.drawn,
            of: layout.of,
          })}
        </Typography>
      )}
      <TeamForm onAdd={team => setMore([...more, team])} />
      <CanvasTable layout={layout} />
    </>
  );
}

/** Brings the box of a team that has nothing in this domain yet. */
function TeamForm(props: { onAdd: (team: string) => void }) {
  const t = usePageText();
  const [team, setTeam] = useState('');
  const words = useSuggestions(team, ['Group']);

  function add(event: FormEvent) {
    event.preventDefault();
    const ref = readRef(team, 'Group');
    if (!ref?.startsWith('group:')) return;
    props.onAdd(ref);
    setTeam('');
  }

  return (
    <form onSubmit={add}>
      <Controls>
        <Suggested
          label={t('pages.whatIf.canvas.team')}
          value={team}
          words={words}
          help={t('pages.whatIf.canvas.teamHelp')}
          onChange={setTeam}
        />
        <Button type="submit" size="small" variant="outlined">
          {t('pages.whatIf.canvas.addTeam')}
        </Button>
      </Controls>
    </form>
  );
}

function CanvasTable({ layout }: { layout: CanvasLayout }) {
  const t = usePageText();
  const classes = useStyles();
  return (
    <details>
      <Typography
        component="summary"
        variant="body2"
        className={classes.summary}
      >
        {t('pages.whatIf.canvas.table')}
      </Typography>
      <div className={classes.table}>
        <CompactTable
          label={t('pages.whatIf.canvas.label')}
          headings={[
            t('pages.whatIf.canvas.teamColumn'),
            t('pages.whatIf.canvas.products'),
          ]}
          rows={layout.teams.map(({ ref, products }) => ({
            key: ref,
            cells: [
              ref ? (
                <EntityRefLink key="team" entityRef={ref} hideIcon />
              ) : (
                t('pages.whatIf.canvas.noOwner')
              ),
              products
                .map(({ title, isMoved }) =>
                  isMoved
                    ? `${title} (${t('pages.whatIf.canvas.moved')})`
                    : title,
                )
                .join(', '),
            ],
          }))}
        />
      </div>
    </details>
  );
}

/** All domains, by title. */
function useDomains(): readonly (readonly [string, string])[] {
  const catalog = useApi(catalogApiRef);
  const { value = [] } = useAsync(async () => {
    const domains = await readKind(catalog, 'Domain');
    return domains
      .map(each => {
        const { title, name } = each.metadata;
        return [stringifyEntityRef(each), title ?? name] as const;
      })
      .sort(([, a], [, b]) => a.localeCompare(b));
  }, [catalog]);
  return value;
}
