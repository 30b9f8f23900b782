/** Why the evaluator refuses a question; `undefined` for any other failure. */
export function refusalOf(error: unknown): string | undefined {
  const { statusCode, body }: { statusCode?: unknown; body?: unknown } =
    Object(error);
  if (statusCode !== 400) return undefined;
  const { message }: { message?: unknown } = Object(Object(body).error);
  return typeof message === 'string' ? message : undefined;
}
