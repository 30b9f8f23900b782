import type { z } from 'zod';

/** What somebody must be allowed to ask. @public */
export type OperationPermission =
  'findings' | 'summary' | 'evaluate' | 'record-readings' | 'health' | 'none';

/**
 * One question that the backend answers: its address, what it takes and what it
 * gives. The router, the OpenAPI document and the client are made from it.
 *
 * @public
 */
export interface Operation<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodObject = z.ZodObject,
> {
  /** In camel case, unique: `getEntityFindings`. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** `/entities/{kind}/{namespace}/{name}/findings` */
  readonly path: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** What is asked of the caller, besides what every entity asks. */
  readonly permission: OperationPermission;
  /** `costly` questions have a lower limit per caller. */
  readonly cost: 'cheap' | 'costly';
  readonly parameters: Path;
  readonly query: Query;
  readonly body?: Body;
  readonly answer: Answer;
}

/** Declares an operation, with the types of its parts. @public */
export function defineOperation<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodObject,
>(
  operation: Operation<Path, Query, Body, Answer>,
): Operation<Path, Query, Body, Answer> {
  return operation;
}

/** What is sent as the body; nothing, where the operation takes none. @public */
export type OperationBody<Asked extends Operation> =
  unknown extends z.input<NonNullable<Asked['body']>>
    ? unknown
    : { readonly body: z.input<NonNullable<Asked['body']>> };

/**
 * The fields of an input by their names. An object that takes nothing has an
 * index signature that forbids every name; it must not forbid those of others.
 *
 * @public
 */
export type OperationFields<Shape extends z.ZodObject> = {
  [
    Name in keyof z.input<Shape> as string extends Name ? never : Name
  ]: z.input<Shape>[Name];
};

/** What the caller of an operation gives. @public */
export type OperationInput<Asked extends Operation> = OperationFields<
  Asked['parameters']
> &
  OperationFields<Asked['query']> &
  OperationBody<Asked>;

/** What the caller of an operation gets. @public */
export type OperationAnswer<Asked extends Operation> = z.output<
  Asked['answer']
>;
