import { domain } from '@backstage-data-mesh/model';
import { AboutCard } from '../AboutCard';
import { DomainFacts } from './DomainFacts';

/**
 * What a domain wants, who answers for it, how ready it is to own its data.
 */
export function DomainAboutCard() {
  return <AboutCard kind={domain} view={DomainFacts} isPrinted />;
}
