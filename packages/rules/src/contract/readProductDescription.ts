import { readStandard, type StandardReading } from './readStandard';
import { once } from '../memory/once';
import { remember } from '../memory/remember';
import {
  productDescriptionSchema,
  type ProductDescription,
} from './standards/productDescription';

const schemas = new Map(
  (['0.9', '1.0', '1.1'] as const).map(release => [
    release as string,
    once(() => productDescriptionSchema(release)),
  ]),
);

const ODPS = {
  name: 'ODPS',
  kind: 'DataProduct',
  versions: ['v1.1.0', 'v1.0.0', 'v0.9.0'],
  schemaFor: (release: string) => schemas.get(release)?.(),
};

/**
 * Reads a data product in the Open Data Product Standard, 0.9 to 1.1, and
 * remembers what came of it. Never throws.
 *
 * @public
 */
export const readProductDescription: (
  text: string,
) => StandardReading<ProductDescription> = remember(
  text => readStandard<ProductDescription>(text, ODPS),
  { entries: 20_000, characters: 32 * 1024 * 1024 },
);
