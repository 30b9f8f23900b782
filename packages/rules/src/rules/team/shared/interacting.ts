import {
  dataProduct,
  teamProfile,
  type InteractingEntity,
} from '@backstage-data-mesh/model';
import type { SubjectType } from '../../../declare/subject';

/** The entities in which interactions are declared. */
export const everyInteracting: SubjectType<InteractingEntity> = {
  kinds: [dataProduct.kind, teamProfile.kind],
  read: (graph, node) =>
    graph.get(dataProduct, node) ?? graph.get(teamProfile, node),
};
