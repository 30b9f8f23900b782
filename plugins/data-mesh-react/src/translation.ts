import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aboutMessages } from './messages/about';
import { domainProductsMessages } from './messages/domainProducts';
import { findingsMessages } from './messages/findings';
import { operatingModelMessages } from './messages/operatingModel';
import { sharedMessages } from './messages/shared';
import { valueTreeMessages } from './messages/valueTree';
import { whyItExistsMessages } from './messages/whyItExists';

/**
 * Every text of the suite, grouped by feature.
 *
 * @public
 */
export const dataMeshTranslationRef = createTranslationRef({
  id: 'plugin.data-mesh',
  messages: {
    shared: sharedMessages,
    valueTree: valueTreeMessages,
    whyItExists: whyItExistsMessages,
    operatingModel: operatingModelMessages,
    about: aboutMessages,
    domainProducts: domainProductsMessages,
    findings: findingsMessages,
  },
});
