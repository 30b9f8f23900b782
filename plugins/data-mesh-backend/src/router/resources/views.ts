import {
  buildOperatingModel,
  domainProductsInSteps,
  findProductFlows,
  overviewInSteps,
  teamInSteps,
  teamMapInSteps,
  valueTreesInSteps,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { viewGraph } from '../../access/viewGraph';
import { entityOf } from '../entityOf';
import { foundInMesh } from '../foundInMesh';
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
      view: (
        graph: MeshGraph,
        ref: string,
        today: string,
      ) => Steps<Value | undefined>,
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
      answer(function* around(graph, ref, today) {
        const trees = yield* valueTreesInSteps(graph, today);
        return yield* trees.aroundInSteps(ref);
      }),
    ),
    resource(
      operations.getValueSupport,
      answer(function* support(graph, ref, today) {
        return (yield* valueTreesInSteps(graph, today)).support(ref);
      }),
    ),
    resource(
      operations.getOperatingModel,
      answer(inOneStep(buildOperatingModel)),
    ),
    resource(operations.getProductFlows, answer(inOneStep(findProductFlows))),
    resource(operations.getDomainProducts, answer(domainProductsInSteps)),
    resource(operations.getTeam, answer(teamInSteps)),
    resource(operations.getTeamMap, async ({ credentials }) => {
      const sight = await access.entities(credentials);
      const { value, frame } = await viewGraph(mesh, sight, teamMapInSteps);
      return { ...frame, value };
    }),
    resource(operations.getOverview, async ({ credentials }) => {
      const sight = await access.entities(credentials);
      // findings name others: to who sees a part, the catalog tells
      const { isWhole } = await access.findings(credentials);
      const { value, frame } = await viewGraph(mesh, sight, (graph, now) =>
        overviewInSteps(graph, isWhole ? foundInMesh(now) : undefined),
      );
      return { ...frame, value };
    }),
  ];
}

/** A view that is made of what is around one entity. */
const inOneStep = <Value>(view: (graph: MeshGraph, ref: string) => Value) =>
  function* atOnce(graph: MeshGraph, ref: string): Steps<Value> {
    return view(graph, ref);
  };
