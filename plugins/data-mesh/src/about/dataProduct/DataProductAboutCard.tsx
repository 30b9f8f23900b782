import { dataProduct } from '@backstage-data-mesh/model';
import { AboutCard } from '../AboutCard';
import { DataProductFacts } from './DataProductFacts';

/** Whose a data product is, what it reads and what it promises. */
export function DataProductAboutCard() {
  return <AboutCard kind={dataProduct} view={DataProductFacts} />;
}
