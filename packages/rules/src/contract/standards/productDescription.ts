import * as z from 'zod';
import {
  customProperty,
  demandedIf,
  optionalText,
  support,
  team,
  text,
} from './parts';

const inputContract = z.looseObject({ id: text, version: text });

const managementPort = z.looseObject({
  name: text,
  content: text,
  type: optionalText,
  url: optionalText,
  channel: optionalText,
});

/**
 * The part of ODPS 0.9, 1.0 or 1.1 that is read here; `minor` is 0 for version
 * 1.0. Version 0.9 demands nothing; 1.0 demands more than its successor.
 */
export function productDescriptionSchema(release: '0.9' | '1.0' | '1.1') {
  const isStrict = release === '1.0';
  return z.looseObject({
    apiVersion: text,
    kind: z.literal('DataProduct'),
    id: demandedIf(text, release !== '0.9'),
    name: optionalText,
    version: optionalText,
    status: demandedIf(text, isStrict),
    domain: optionalText,
    type: optionalText,
    inputPorts: z
      .array(
        z.looseObject({
          name: text,
          version: demandedIf(text, isStrict),
          contractId: demandedIf(text, isStrict),
        }),
      )
      .optional(),
    outputPorts: z
      .array(
        z.looseObject({
          name: text,
          version: demandedIf(text, isStrict),
          type: optionalText,
          contractId: optionalText,
          sbom: z
            .array(z.looseObject({ type: optionalText, url: optionalText }))
            .optional(),
          inputContracts: z.array(inputContract).optional(),
        }),
      )
      .optional(),
    managementPorts: z.array(managementPort).optional(),
    team: team.optional(),
    support: z.array(support(isStrict)).optional(),
    customProperties: z.array(customProperty).optional(),
  });
}

/** A data product in ODPS, as far as it is read here. @public */
export type ProductDescription = z.infer<
  ReturnType<typeof productDescriptionSchema>
>;
