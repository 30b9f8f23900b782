import {
  domain,
  governanceBody,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { SubjectType } from '../../../declare/subject';
import { placeBets, type PlacedBet } from '../../value-tree/shared/openGoals';

/** What ranks and limits value hypotheses: a governance body, or a domain. */
export interface Portfolio {
  readonly is: 'body' | 'domain';
  readonly wipLimit?: number;
  /** Where the limit stands. */
  readonly limitPath: EntityPath;
}

/** Governance bodies and domains, as what ranks and limits bets. */
export const everyPortfolio: SubjectType<Portfolio> = {
  kinds: [domain.kind, governanceBody.kind],
  read(graph, node) {
    const owner = graph.get(domain, node);
    if (owner) {
      return {
        is: 'domain',
        wipLimit: owner.spec.dataMesh?.wipLimit,
        limitPath: ['spec', 'dataMesh', 'wipLimit'],
      };
    }
    const body = graph.get(governanceBody, node);
    return (
      body && {
        is: 'body',
        wipLimit: body.spec.wipLimit,
        limitPath: ['spec', 'wipLimit'],
      }
    );
  },
};

/** The value hypotheses that name a domain, or a goal of it. */
export function betsOfDomain(graph: MeshGraph, node: MeshNode): PlacedBet[] {
  return placeBets(graph, graph.targets(node, 'contributedToBy'));
}

/** True for a bet that some governance body reviews. */
export function isReviewed({ entity }: PlacedBet): boolean {
  return entity.spec.review?.body !== undefined;
}
