import { teamProfile } from '@backstage-data-mesh/model';
import { AboutCard } from '../AboutCard';
import { TeamProfileFacts } from './TeamProfileFacts';

/** What is known of a team besides its group. */
export function TeamProfileAboutCard() {
  return <AboutCard kind={teamProfile} view={TeamProfileFacts} />;
}
