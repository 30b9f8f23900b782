import {
  DataMeshClient,
  operations,
  type DataMeshClientOptions,
  type OperationId,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Answer } from './answer';
import type { AnswerOf, DataMeshApi, InputOf } from './dataMeshApi';
import { shareLoad } from './shareLoad';
import { statusOf } from './statusOf';

/** How long an answer serves all who ask the same. */
const KEPT_FOR_MS = 10_000;

/** Questions that are remembered; those asked first are forgotten first. */
const MAX_KEPT = 100;

/** What {@link BackendDataMeshApi} works with. */
export interface BackendDataMeshApiOptions extends DataMeshClientOptions {
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Answers from the evaluator: one request for each question, however many cards
 * ask it. The backend decides what the caller may see.
 */
export class BackendDataMeshApi implements DataMeshApi {
  private readonly client: DataMeshClient;
  private readonly kept = new Map<string, () => Promise<unknown>>();

  constructor(private readonly options: BackendDataMeshApiOptions) {
    this.client = new DataMeshClient(options);
  }

  getValueTree(entityRef: string) {
    return viewOf(this.ask('getValueTree', parseEntityRef(entityRef)));
  }

  getValueSupport(productRef: string) {
    return viewOf(this.ask('getValueSupport', parseEntityRef(productRef)));
  }

  getOperatingModel(productRef: string) {
    return viewOf(this.ask('getOperatingModel', parseEntityRef(productRef)));
  }

  getProductFlows(productRef: string) {
    return viewOf(this.ask('getProductFlows', parseEntityRef(productRef)));
  }

  getDomainProducts(domainRef: string) {
    return viewOf(this.ask('getDomainProducts', parseEntityRef(domainRef)));
  }

  getTeam(groupRef: string) {
    return viewOf(this.ask('getTeam', parseEntityRef(groupRef)));
  }

  getTeamMap() {
    return viewOf(this.ask('getTeamMap', {}));
  }

  getOverview() {
    return viewOf(this.ask('getOverview', {}));
  }

  async ask<Id extends OperationId>(
    id: Id,
    input: InputOf<Id>,
  ): Promise<Answer<AnswerOf<Id>>> {
    const askedAt = new Date(this.options.now()).toISOString();
    try {
      const value = await this.load(id, input);
      return { value, asOf: value.asOf, isStale: value.stale };
    } catch (error) {
      // the entity is not known, or not to the caller
      if (statusOf(error) !== 404) throw error;
      return { asOf: askedAt, isStale: false };
    }
  }

  /** Only what is read is shared; what is sent is sent each time. */
  private load<Id extends OperationId>(
    id: Id,
    input: InputOf<Id>,
  ): Promise<AnswerOf<Id>> {
    const request = () => this.client.ask(operations[id], input);
    if (operations[id].method !== 'get') return request();
    const key = JSON.stringify([id, input]);
    const known = this.kept.get(key);
    if (known) return known() as Promise<AnswerOf<Id>>;
    const load = shareLoad(request, {
      milliseconds: KEPT_FOR_MS,
      now: this.options.now,
    });
    this.kept.set(key, load);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT) this.kept.delete(oldest);
    return load();
  }
}

async function viewOf<Value>(
  asked: Promise<Answer<{ readonly value: Value | null }>>,
): Promise<Answer<Value>> {
  const { value, ...time } = await asked;
  return { value: value?.value ?? undefined, ...time };
}
