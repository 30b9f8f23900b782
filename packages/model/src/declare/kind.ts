import * as z from 'zod';
import { API_VERSION } from '../vocabulary/apiVersion';
import { acceptorOf } from './acceptor';
import { text } from './fields';
import { once } from './once';
import type { EntityPath } from './entityPath';
import { fieldsOfSpec, findMisplacedFields } from './misplacedFields';
import { toProblems, type Problem } from './problems';
import { readableOf, type Readable } from './readable';
import { referenceFields, type ReferenceField } from './schemaTree';

const metadataSchema = () =>
  z
    .looseObject({
      name: text('Unique among the entities of this kind in its namespace.'),
      namespace: text('Defaults to `default`.').optional(),
      title: text('The name to show.').optional(),
      description: text('One or two sentences for the reader.').optional(),
      annotations: z
        .record(z.string(), z.string())
        .describe('Further facts for tools.')
        .optional(),
      labels: z.record(z.string(), z.string()).optional(),
      tags: z.array(z.string()).optional(),
      links: z
        .array(
          z.looseObject({
            url: z.string(),
            title: z.string().optional(),
            icon: z.string().optional(),
            type: z.string().optional(),
          }),
        )
        .optional(),
    })
    .describe("Backstage's own description of the entity.");

/** The author's part of a kind's declaration. */
export interface KindInput<Spec extends z.ZodType> {
  readonly kind: string;
  readonly plural: string;
  /** The name in a sentence: `data product`. */
  readonly title: string;
  /** One sentence: what it is and who writes it. */
  readonly summary: string;
  /** Its fields, told when they are first asked for. */
  readonly spec: () => Spec;
  /** Set for a built-in kind: where our part stands, and its API versions. */
  readonly extends?: {
    readonly at: EntityPath;
    readonly apiVersions: readonly [string, ...string[]];
  };
}

/** What every entity has, whatever its kind. */
export const envelope = once(() =>
  z.looseObject({
    apiVersion: text('The version of the format.'),
    kind: text('The kind of entity.'),
    metadata: metadataSchema(),
  }),
);

/** What every entity has, whatever its kind. @public */
export type EntityEnvelope = z.infer<ReturnType<typeof envelope>>;

function entitySchema<Spec extends z.ZodType>(spec: Spec) {
  return envelope().extend({ spec });
}

/** The value of a parse, or all that is wrong. @public */
export type ParseResult<Entity = EntityEnvelope> =
  | {
      readonly ok: true;
      readonly entity: Entity;
      /** What is wrong, though the entity can be used. */
      readonly problems: readonly Problem[];
      /** What is Backstage's own, and broken. */
      readonly unread?: readonly EntityPath[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What can be read all the same; missing where nobody knows what it is. */
      readonly readable?: Readable<Entity>;
    };

/**
 * A kind, declared once: type, schema, parser, references and docs follow.
 *
 * @public
 */
export interface KindDeclaration<Entity = EntityEnvelope> {
  readonly kind: string;
  readonly plural: string;
  readonly title: string;
  readonly summary: string;
  readonly apiVersions: readonly [string, ...string[]];
  /** Where our part of the entity stands; empty for a kind of our own. */
  readonly extendsAt?: EntityPath;
  readonly schema: z.ZodType<Entity>;
  readonly references: readonly ReferenceField[];
  /** Reads an entity of this kind; finds all problems at once. Never throws. */
  parse(input: unknown): ParseResult<Entity>;
}

/**
 * True for two declarations of one kind, also when they come from two copies of
 * this package, as in an organisation's own rules.
 *
 * @public
 */
export function isSameKind(
  a: Pick<KindDeclaration, 'kind' | 'apiVersions'>,
  b: Pick<KindDeclaration, 'kind' | 'apiVersions'>,
): boolean {
  return (
    a === b || (a.kind === b.kind && a.apiVersions[0] === b.apiVersions[0])
  );
}

/** Declares a kind. */
export function defineKind<Spec extends z.ZodType>(input: KindInput<Spec>) {
  const { spec, extends: extension, ...names } = input;
  const schema = once(() => entitySchema(spec()));
  const references = once(() => referenceFields(schema()));
  type Entity = z.infer<ReturnType<typeof schema>>;
  const declaration: KindDeclaration<Entity> = {
    ...names,
    get schema() {
      return schema();
    },
    apiVersions: extension?.apiVersions ?? [API_VERSION],
    extendsAt: extension?.at,
    get references() {
      return references();
    },
    parse: parserOf(schema),
  };
  return declaration;
}

/** The type of a declared kind's entities. */
export type EntityOf<Declaration> =
  Declaration extends KindDeclaration<infer Entity> ? Entity : never;

/** What is right is taken as it is; of all else the schema tells what is wrong. */
function parserOf<Entity>(schema: () => z.ZodType<Entity>) {
  const accepts = once(() => acceptorOf(schema()));
  const inSpec = once(() => fieldsOfSpec(schema()));
  const isRight = (input: unknown): input is Entity => accepts()(input);
  return (input: unknown): ParseResult<Entity> => {
    const misplaced = findMisplacedFields(input, inSpec());
    if (isRight(input)) return { ok: true, entity: input, problems: misplaced };
    const result = parseWith(schema(), input);
    return misplaced.length === 0
      ? result
      : { ...result, problems: [...misplaced, ...result.problems] };
  };
}

function parseWith<Entity>(
  schema: z.ZodType<Entity>,
  input: unknown,
): ParseResult<Entity> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, entity: result.data, problems: [] };
  const problems = toProblems(result.error.issues, schema, input);
  return isUsable<Entity>(input, problems)
    ? { ok: true, entity: input, problems }
    : { ok: false, problems, readable: readableOf(schema, input, problems) };
}

// The schemas change nothing, so input whose only faults are formats and
// unknown fields has the type already.
function isUsable<Entity>(
  _input: unknown,
  problems: readonly Problem[],
): _input is Entity {
  return problems.every(problem => !problem.breaks);
}
