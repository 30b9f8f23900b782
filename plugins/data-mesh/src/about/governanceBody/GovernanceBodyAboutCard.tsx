import { governanceBody } from '@backstage-data-mesh/model';
import { AboutCard } from '../AboutCard';
import { GovernanceBodyFacts } from './GovernanceBodyFacts';

/**
 * Who sits in a governance body, what it may decide, and what it asks for.
 */
export function GovernanceBodyAboutCard() {
  return <AboutCard kind={governanceBody} view={GovernanceBodyFacts} />;
}
