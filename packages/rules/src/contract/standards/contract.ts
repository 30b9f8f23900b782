import * as z from 'zod';
import { dataElement } from './dataElement';
import {
  customProperty,
  demandedIf,
  optionalText,
  support,
  team,
  text,
} from './parts';

const role = z.looseObject({
  role: text,
  access: optionalText,
  firstLevelApprovers: optionalText,
  secondLevelApprovers: optionalText,
});

const price = z.looseObject({
  priceAmount: z.number().optional(),
  priceCurrency: optionalText,
  priceUnit: optionalText,
});

/** Where the data is; each type of server has fields of its own. */
const server = z.looseObject({
  id: optionalText,
  server: optionalText,
  type: optionalText,
  environment: optionalText,
});

/** A service level that a contract promises. */
const slaProperty = z.looseObject({
  property: text,
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit: optionalText,
  element: optionalText,
  driver: optionalText,
});

/** The part of ODCS 3.0, 3.1 or 3.2 that is read here; `minor` tells which. */
export function contractSchema(minor: number) {
  return z.looseObject({
    apiVersion: text,
    kind: z.literal('DataContract'),
    id: text,
    version: text,
    status: demandedIf(text, minor < 2),
    name: optionalText,
    domain: optionalText,
    description: z
      .looseObject({
        purpose: optionalText,
        limitations: optionalText,
        usage: optionalText,
      })
      .optional(),
    servers: z.array(server).optional(),
    schema: z.array(dataElement(minor)).optional(),
    slaProperties: z.array(slaProperty).optional(),
    team: team.optional(),
    roles: z.array(role).optional(),
    support: z.array(support(minor < 1)).optional(),
    price: price.optional(),
    customProperties: z.array(customProperty).optional(),
  });
}

/** A data contract in ODCS, as far as it is read here. @public */
export type Contract = z.infer<ReturnType<typeof contractSchema>>;

/** A service level that a contract promises. @public */
export type SlaProperty = z.infer<typeof slaProperty>;
