import * as z from 'zod';

// The parts that ODCS and ODPS share, as far as we read them. Fields that are
// not named here are allowed, and counted as not used.

export const text = z.string();
export const optionalText = text.optional();

/** A field that a version of the standard demands and others do not. */
export function demandedIf<Schema extends z.ZodType>(
  schema: Schema,
  isDemanded: boolean,
): Schema | z.ZodOptional<Schema> {
  return isDemanded ? schema : schema.optional();
}

const member = z.looseObject({
  username: optionalText,
  name: optionalText,
  role: optionalText,
  dateIn: optionalText,
  dateOut: optionalText,
  replacedByUsername: optionalText,
});

/** A team with its name, or the older list of its members. */
export const team = z.union([
  z.looseObject({
    name: optionalText,
    description: optionalText,
    members: z.array(member).optional(),
  }),
  z.array(member),
]);

/** A channel for help; its address is optional in the newer versions. */
export function support(isAddressDemanded: boolean) {
  return z.looseObject({
    channel: text,
    url: demandedIf(text, isAddressDemanded),
    tool: optionalText,
    scope: optionalText,
    invitationUrl: optionalText,
  });
}

/** A field that a standard has no place for. */
export const customProperty = z.looseObject({
  property: optionalText,
  value: z.unknown().optional(),
});

/** The name of a team, where it has one. */
export function nameOfTeam(
  value: z.infer<typeof team> | undefined,
): string | undefined {
  return value === undefined || Array.isArray(value) ? undefined : value.name;
}
