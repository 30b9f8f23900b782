import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  DataMeshClient,
  type Operation,
  type OperationAnswer,
  type OperationInput,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** As whom a question is asked. @public */
export interface DataMeshServiceOptions {
  readonly credentials: BackstageCredentials;
}

/**
 * Asks the data mesh from another backend plugin:
 * `dataMesh.ask(operations.getEntityFindings, { kind, namespace, name }, { credentials })`.
 *
 * @public
 */
export interface DataMeshService {
  /** The answer holds what these credentials may see. */
  ask<Asked extends Operation>(
    operation: Asked,
    input: OperationInput<Asked>,
    options: DataMeshServiceOptions,
  ): Promise<OperationAnswer<Asked>>;
}

class ClientService implements DataMeshService {
  constructor(
    private readonly client: DataMeshClient,
    private readonly auth: AuthService,
  ) {}

  async ask<Asked extends Operation>(
    operation: Asked,
    input: OperationInput<Asked>,
    { credentials }: DataMeshServiceOptions,
  ): Promise<OperationAnswer<Asked>> {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'data-mesh',
    });
    return this.client.ask(operation, input, { token });
  }
}

/** The data mesh, for other backend plugins. @public */
export const dataMeshServiceRef = createServiceRef<DataMeshService>({
  id: 'data-mesh',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discoveryApi: coreServices.discovery },
      factory: ({ auth, discoveryApi }) =>
        new ClientService(new DataMeshClient({ discoveryApi }), auth),
    }),
});
