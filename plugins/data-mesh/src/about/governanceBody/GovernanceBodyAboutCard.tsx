import { governanceBody } from '@backstage-data-mesh/model';
import { AboutCard } from '../AboutCard';
import { GovernanceBodyFacts } from './GovernanceBodyFacts';

/** Who sits in a governance body, for whom, and what it may decide. */
export function GovernanceBodyAboutCard() {
  return (
    <AboutCard kind={governanceBody} view={GovernanceBodyFacts} isPrinted />
  );
}
