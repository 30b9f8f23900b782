import {
  DataMeshCard,
  EmptyTeaching,
  Mark,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  governanceBody,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { EntityTabLink } from '../../facts/EntityTabLink';
import { FreeText } from '../../facts/FreeText';
import { meetingPath } from '../../facts/meetingPath';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { ReferencesProvider } from '../../facts/references';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import type { Bodies } from './readBodies';

type Spec = GovernanceBodyEntity['spec'];

const LEVELS = ['enterprise', 'region', 'domain', 'none'] as const;

/** All bodies by how wide they decide, with what they decide and who sits there. */
export function BodiesCard({ loadable }: { loadable: Loadable<Bodies> }) {
  const t = usePageText();
  const isEmpty =
    loadable.state === 'ready' &&
    loadable.value.bodies.length + loadable.value.broken.length === 0;
  return (
    <DataMeshCard
      title={t('pages.governance.bodies.title')}
      subheader={
        loadable.state === 'ready' &&
        t('pages.governance.bodies.count', {
          count: loadable.value.bodies.length,
        })
      }
      loadable={isEmpty ? { ...loadable, state: 'empty' } : loadable}
      empty={
        <EmptyTeaching
          title={t('pages.governance.bodies.nothing.title')}
          description={t('pages.governance.bodies.nothing.description')}
          yaml={FIRST_BODY}
        />
      }
    >
      {({ bodies, broken }) => (
        <>
          {LEVELS.map(level => (
            <Level
              key={level}
              level={level}
              bodies={bodies.filter(
                ({ entity }) => (entity.spec.scope?.level ?? 'none') === level,
              )}
            />
          ))}
          {broken.length > 0 && (
            <Section
              title={t('pages.governance.bodies.broken', {
                count: broken.length,
              })}
            >
              {broken.map(ref => (
                <EntityRefLink key={ref} entityRef={ref} />
              ))}
            </Section>
          )}
        </>
      )}
    </DataMeshCard>
  );
}

function Level(props: {
  level: (typeof LEVELS)[number];
  bodies: Bodies['bodies'];
}) {
  const t = usePageText();
  const { level, bodies } = props;
  if (bodies.length === 0) return <></>;
  const title = t(`pages.governance.bodies.level.${level}`);
  // of the others the title says it
  const hasScope = level === 'region' || level === 'domain';
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[
          t('pages.governance.bodies.body'),
          ...(hasScope ? [t('pages.governance.bodies.scope')] : []),
          t('pages.governance.bodies.decides'),
          t('pages.governance.bodies.part'),
          t('pages.governance.bodies.seats'),
          t('pages.governance.bodies.met'),
          t('pages.governance.bodies.policies'),
        ]}
        rows={bodies.map(({ ref, entity, entity: { spec } }) => ({
          key: ref,
          cells: [
            <BodyName key="name" entityRef={ref} type={spec.type} />,
            ...(hasScope ? [<ScopeNames key="scope" entity={entity} />] : []),
            <Rights key="decides" spec={spec} isDeciding />,
            <Rights key="part" spec={spec} isDeciding={false} />,
            <Seats key="seats" seats={spec.seats ?? []} />,
            spec.lastMet ? (
              <DateText key="met" iso={spec.lastMet} />
            ) : (
              <NotGiven key="met" />
            ),
            <PolicyCounts key="policies" policies={spec.policies ?? []} />,
          ],
        }))}
      />
    </Section>
  );
}

function BodyName(props: { entityRef: string; type: Spec['type'] }) {
  const t = usePageText();
  return (
    <>
      <EntityRefLink entityRef={props.entityRef} hideIcon />
      <Typography variant="caption" color="textSecondary" component="div">
        {t(`about.bodyType.${props.type}`)}
        <div>
          <EntityTabLink
            entityRef={props.entityRef}
            path={meetingPath}
            isInText
          >
            {t('inbox.meeting')}
          </EntityTabLink>
        </div>
      </Typography>
    </>
  );
}

function ScopeNames({ entity }: { entity: GovernanceBodyEntity }) {
  const { regions = [], domains = [] } = entity.spec.scope ?? {};
  return (
    <ReferencesProvider kind={governanceBody} entity={entity}>
      {regions.length > 0 && <FreeText>{regions.join(', ')}</FreeText>}
      {domains.length > 0 && (
        <ReferenceLinks at={['spec', 'scope', 'domains']} />
      )}
    </ReferencesProvider>
  );
}

function Rights(props: { spec: Spec; isDeciding: boolean }) {
  const t = usePageText();
  const { spec, isDeciding } = props;
  const rights = (spec.decisionRights ?? []).filter(
    ({ right }) => (right === 'decide') === isDeciding,
  );
  return (
    <>
      {rights.map(({ decision, right }) => (
        <div key={`${decision} ${right}`}>
          <FreeText>{decision}</FreeText>
          {!isDeciding && ` (${t(`about.rights.${right}`)})`}
        </div>
      ))}
    </>
  );
}

function Seats({ seats }: { seats: NonNullable<Spec['seats']> }) {
  const t = usePageText();
  const empty = seats.filter(({ who }) => !who).length;
  if (seats.length > 0 && empty === 0)
    return (
      <>{t('pages.governance.bodies.allTaken', { count: seats.length })}</>
    );
  return (
    <Mark shape="ring" ink="bad">
      {seats.length === 0
        ? t('pages.governance.bodies.noSeats')
        : t('pages.governance.bodies.someEmpty', {
            empty,
            count: seats.length,
          })}
    </Mark>
  );
}

function PolicyCounts(props: { policies: NonNullable<Spec['policies']> }) {
  const t = usePageText();
  const count = (status: string) =>
    props.policies.filter(policy => policy.status === status).length;
  const counts = [
    ['inForce', count('enforced')],
    ['inGrace', count('grace')],
    ['draft', count('draft')],
  ] as const;
  const some = counts.filter(([, number]) => number > 0);
  if (some.length === 0) return <>{t('pages.governance.bodies.noPolicy')}</>;
  return (
    <>
      {some.map(([word, number]) => (
        <div key={word}>
          {t(`pages.governance.bodies.${word}`, { count: number })}
        </div>
      ))}
    </>
  );
}

const FIRST_BODY = `apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: care-circle }
spec:
  type: domain
  owner: group:your-team
  scope: { level: domain, domains: [care] }
  seats: [{ role: domain owner, who: user:your-name }]
  decisionRights: [{ decision: create-data-product, right: decide }]
`;
