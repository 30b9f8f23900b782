import { domain } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import {
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { TextList } from '../facts/TextList';
import { usePageText } from '../facts/usePageText';
import { readBodies } from '../pages/governance/readBodies';
import { PoliciesCard } from '../policies/PoliciesCard';
import { bodiesOf, type BodyOfDomain, type DomainPlace } from './bodiesOf';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(3) } }),
  { name: 'DataMeshDomainGovernance' },
);

/** Who decides for the domain of this page, and what they ask of it. */
export function DomainGovernanceCard() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <DomainBodiesCard />
      <PoliciesCard />
    </div>
  );
}

function DomainBodiesCard() {
  const t = usePageText();
  const { entity } = useEntity();
  const catalog = useApi(catalogApiRef);
  const loadable = useDataMesh(async () => {
    const asOf = new Date().toISOString();
    const { bodies } = await readBodies(catalog);
    const found = bodiesOf(bodies, placeOf(entity));
    return { value: found, asOf, isStale: false };
  }, [catalog, entity]);
  const isEmpty = loadable.state === 'ready' && loadable.value.length === 0;
  return (
    <DataMeshCard
      title={t('domainGovernance.title')}
      subheader={t('domainGovernance.subheader')}
      loadable={isEmpty ? { ...loadable, state: 'empty' } : loadable}
      empty={
        <Typography variant="body2" color="textSecondary">
          {t('domainGovernance.none')}
        </Typography>
      }
    >
      {bodies => <BodyTable bodies={bodies} />}
    </DataMeshCard>
  );
}

function BodyTable({ bodies }: { bodies: readonly BodyOfDomain[] }) {
  const t = usePageText();
  return (
    <CompactTable
      label={t('domainGovernance.title')}
      headings={[
        t('domainGovernance.body'),
        t('domainGovernance.scope'),
        t('domainGovernance.decides'),
        t('domainGovernance.seat'),
      ]}
      rows={bodies.map(({ ref, entity, scope, representedBy }) => ({
        key: ref,
        cells: [
          <>
            <EntityRefLink entityRef={ref} hideIcon />
            <Typography variant="caption" color="textSecondary" component="div">
              {t(`about.bodyType.${entity.spec.type}`)}
            </Typography>
          </>,
          t(`domainGovernance.scopes.${scope}`),
          <TextList
            key="decides"
            texts={(entity.spec.decisionRights ?? [])
              .filter(({ right }) => right === 'decide')
              .map(({ decision }) => decision)}
          />,
          representedBy.length > 0
            ? representedBy.map(person => (
                <div key={person}>
                  <EntityRefLink entityRef={person} hideIcon />
                </div>
              ))
            : t('domainGovernance.nobody'),
        ],
      }))}
    />
  );
}

/** What the entity itself says; the domain above it counts, no further one. */
function placeOf(entity: Entity): DomainPlace {
  const result = domain.parse(entity);
  return {
    ref: stringifyEntityRef(entity),
    widerRefs: (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_PART_OF)
      .map(({ targetRef }) => targetRef),
    region: result.ok ? result.entity.spec.dataMesh?.region : undefined,
  };
}
