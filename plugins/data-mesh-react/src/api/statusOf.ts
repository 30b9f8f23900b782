/** The status of an HTTP answer that was not a success. */
export function statusOf(error: unknown): number | undefined {
  const { statusCode }: { statusCode?: unknown } = Object(error);
  return typeof statusCode === 'number' ? statusCode : undefined;
}
