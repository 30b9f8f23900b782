import { flatTexts } from '@backstage-data-mesh/plugin-data-mesh-react';
import { titleMessagesDe } from './messages.de';

/** German; loaded when it is chosen. */
export default flatTexts(titleMessagesDe);
