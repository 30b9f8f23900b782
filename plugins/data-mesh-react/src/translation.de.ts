import { sharedMessagesDe } from './messages.de';
import { flatTexts } from './texts/translated';

/** German; loaded when it is chosen. */
export default flatTexts({ shared: sharedMessagesDe });
