import { valueHypothesis } from '@backstage-data-mesh/model';
import { AboutCard } from '../AboutCard';
import { ValueHypothesisFacts } from './ValueHypothesisFacts';

/** What is believed, where it stands, and what was tried and decided. */
export function ValueHypothesisAboutCard() {
  return <AboutCard kind={valueHypothesis} view={ValueHypothesisFacts} />;
}
