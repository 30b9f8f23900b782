const NAME = 'NoBackendError';

/**
 * Only the evaluator could tell, and this portal has none: the backend plugin
 * of the data mesh is not installed.
 *
 * @public
 */
export class NoBackendError extends Error {
  override readonly name = NAME;

  constructor() {
    super('The backend of the data mesh is not installed in this portal');
  }
}

/** By its name, for an app may hold this package twice. */
export function isNoBackend(error: unknown): boolean {
  return error instanceof Error && error.name === NAME;
}
