import {
  buildOperatingModel,
  createValueTrees,
  findDomainProducts,
  findProductFlows,
  viewOverview,
  viewTeam,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { viewGraph } from '../../access/viewGraph';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { resource, type Resource } from '../resource';

interface EntityQuestion {
  readonly credentials: BackstageCredentials;
  readonly parameters: {
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
  };
}

/** What pages draw: the views of the model, as far as the caller sees. */
export function views({
  mesh,
  access,
}: Pick<House, 'mesh' | 'access'>): readonly Resource[] {
  const answer =
    <Value>(
      view: (graph: MeshGraph, ref: string, today: string) => Value | undefined,
    ) =>
    async ({ credentials, parameters }: EntityQuestion) => {
      const sight = await access.entities(credentials);
      const ref = await entityOf(parameters, sight, hasEntity(mesh));
      const { value, frame } = await viewGraph(mesh, sight, (graph, now) =>
        view(graph, ref, now.today),
      );
      return { ...frame, value: value ?? null };
    };
  return [
    resource(
      operations.getValueTree,
      answer((graph, ref, today) => createValueTrees(graph, today).around(ref)),
    ),
    resource(
      operations.getValueSupport,
      answer((graph, ref, today) =>
        createValueTrees(graph, today).support(ref),
      ),
    ),
    resource(
      operations.getOperatingModel,
      answer((graph, ref) => buildOperatingModel(graph, ref)),
    ),
    resource(
      operations.getProductFlows,
      answer((graph, ref) => findProductFlows(graph, ref)),
    ),
    resource(
      operations.getDomainProducts,
      answer((graph, ref) => findDomainProducts(graph, ref)),
    ),
    resource(
      operations.getTeam,
      answer((graph, ref) => viewTeam(graph, ref)),
    ),
    resource(operations.getOverview, async ({ credentials }) => {
      const sight = await access.entities(credentials);
      const { value, frame } = await viewGraph(mesh, sight, viewOverview);
      return { ...frame, value };
    }),
  ];
}
