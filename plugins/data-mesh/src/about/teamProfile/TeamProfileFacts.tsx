import type { TeamProfileEntity, TeamView } from '@backstage-data-mesh/model';
import { useDataMesh } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Fact, FactList } from '../../facts/FactList';
import { FreeText } from '../../facts/FreeText';
import { Lead, LeadItem } from '../../facts/Lead';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { useReferences } from '../../facts/references';
import { useText } from '../../facts/useText';
import { TeamSizeText } from '../../teams/TeamSizeText';
import { TeamTypeMark } from '../../teams/TeamTypeMark';
import { Confirmed } from '../Confirmed';
import { CognitiveLoad } from '../../teams/CognitiveLoad';
import { TeamDomains } from './TeamDomains';
import { TeamInteractions } from './TeamInteractions';
import { TimeZones } from '../../teams/TimeZones';

/** What is known of a team besides its group. */
export function TeamProfileFacts(props: { entity: TeamProfileEntity }) {
  const t = useText();
  const { spec } = props.entity;
  const team = useDescribedTeam();
  // what the profile leaves open, its group may say
  const region = spec.region ?? team?.region;
  const zones = spec.timeZones?.length
    ? spec.timeZones
    : (team?.timeZones ?? []);
  return (
    <>
      <Lead>
        <LeadItem>
          <TeamTypeMark type={spec.type} />
        </LeadItem>
        <LeadItem label={t('about.describes')}>
          <ReferenceLinks at={['spec', 'team']} />
        </LeadItem>
        {spec.type === 'platform' && (
          <LeadItem label={t('about.platformOwner')}>
            <ReferenceLinks at={['spec', 'platformOwner']} />
          </LeadItem>
        )}
      </Lead>
      <FactList>
        <Fact label={t('about.region')}>
          {region && <FreeText>{region}</FreeText>}
        </Fact>
        <Fact label={t('about.timeZones')}>
          {zones.length > 0 && <TimeZones zones={zones} />}
        </Fact>
        <Fact label={t('about.size')}>
          <Size stated={spec.size} known={team?.size} />
        </Fact>
        <Fact label={t('about.keptBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={spec.confirmed} />
        </Fact>
        <Fact label={t('about.teamDomains')}>
          <TeamDomains domains={spec.domains ?? []} />
        </Fact>
        <Fact label={t('about.load.title')}>
          {spec.cognitiveLoad && <CognitiveLoad load={spec.cognitiveLoad} />}
        </Fact>
      </FactList>
      <TeamInteractions interactions={spec.teamInteractions ?? []} />
    </>
  );
}

/** What the mesh knows of the team, once it is known: as its group's page tells it. */
function useDescribedTeam(): TeamView | undefined {
  const [team] = useReferences(['spec', 'team']);
  const loadable = useDataMesh<TeamView>(
    async api => (team ? api.getTeam(team.ref) : NO_TEAM),
    [team?.ref],
  );
  return loadable.state === 'ready' ? loadable.value : undefined;
}

const NO_TEAM = { asOf: '', isStale: false };

/** The people whom the catalog knows, and what the profile says besides. */
function Size(props: { stated?: number; known?: TeamView['size'] }) {
  const t = useText();
  const { stated, known } = props;
  const written =
    stated === undefined ? undefined : { people: stated, isAtLeast: false };
  const size = known ?? written;
  if (!size) return <NotGiven />;
  const differs = stated !== undefined && stated !== size.people;
  return (
    <>
      <TeamSizeText size={size} />
      {differs && <> · {t('about.sizeHere', { people: stated })}</>}
    </>
  );
}
