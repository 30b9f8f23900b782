import { ResponseError } from '@backstage/errors';
import type {
  Operation,
  OperationAnswer,
  OperationInput,
} from '../declare/operation';

/** What {@link DataMeshClient} works with. @public */
export interface DataMeshClientOptions {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** The global `fetch` by default. */
  readonly fetchApi?: { fetch: typeof fetch };
}

/** How a single request is made. @public */
export interface DataMeshRequestOptions {
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks the backend over HTTP: `client.ask(operations.getStatus, {})`.
 *
 * @public
 */
export class DataMeshClient {
  constructor(private readonly options: DataMeshClientOptions) {}

  /**
   * Asks one question.
   *
   * @throws ResponseError when the answer is not a success.
   */
  async ask<Asked extends Operation>(
    operation: Asked,
    input: OperationInput<Asked>,
    { token, signal }: DataMeshRequestOptions = {},
  ): Promise<OperationAnswer<Asked>> {
    const base = await this.options.discoveryApi.getBaseUrl('data-mesh');
    const values: Readonly<Record<string, unknown>> = { ...input };
    const body: unknown = operation.body ? values.body : undefined;
    const call = this.options.fetchApi?.fetch ?? fetch;
    const response = await call(addressOf(base, operation, values), {
      method: operation.method.toUpperCase(),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}

function addressOf(
  base: string,
  { path, query }: Operation,
  input: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input[name])),
  );
  const parameters = new URLSearchParams();
  for (const name of Object.keys(query.shape)) {
    const value = input[name];
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value])
      parameters.append(name, String(each));
  }
  const text = parameters.toString();
  return `${base}${filled}${text ? `?${text}` : ''}`;
}
