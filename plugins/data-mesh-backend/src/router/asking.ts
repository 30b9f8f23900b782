import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  evaluatePermission,
  healthReadPermission,
  readingRecordPermission,
  summaryReadPermission,
  type AnswerFrame,
  type Operation,
  type OperationPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { DataMeshService } from '@backstage-data-mesh/plugin-data-mesh-node';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Request } from 'express';
import type { Access } from '../access/access';
import type { Limiter } from './limiter';
import { readQuestion, type RawQuestion } from './readQuestion';
import type { Question, Resource } from './resource';

/** What is asked of the caller before anything else; the rest is filtered. */
const DEMANDS: Readonly<
  Record<OperationPermission, BasicPermission | undefined>
> = {
  none: undefined,
  findings: undefined,
  summary: summaryReadPermission,
  evaluate: evaluatePermission,
  'record-readings': readingRecordPermission,
  health: healthReadPermission,
};

/** Who asks, and until when. */
export interface Asker {
  readonly credentials: BackstageCredentials;
  /** Comes when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** For the auditor; missing where nobody asked over HTTP. */
  readonly request?: Request;
}

/** Answers one question, whoever asks and however. */
export type AskResource = (
  resource: Resource,
  raw: RawQuestion,
  asker: Asker,
) => Promise<AnswerFrame>;

/**
 * Reads a question by the schemas of its operation, asks whether the caller may
 * ask it and how often, and answers.
 */
export function createAsking({
  access,
  limiter,
}: {
  readonly access: Access;
  readonly limiter: Limiter;
}): AskResource {
  return ({ operation, answer }, raw, asker) =>
    limiter.run(asker.credentials, operation, async () => {
      const read = readQuestion(operation, raw);
      const demand = DEMANDS[operation.permission];
      if (demand) await access.demand(asker.credentials, demand);
      return answer({ ...read, ...asker } as Question<typeof operation>);
    });
}

/** The same questions within this process: for actions. */
export function askWithin(
  resources: readonly Resource[],
  ask: AskResource,
): DataMeshService {
  const byId = new Map(resources.map(each => [each.operation.id, each]));
  return {
    async ask(operation, input, { credentials }) {
      const resource = byId.get(operation.id);
      if (!resource) throw new Error(`Nobody answers ${operation.id}`);
      const raw = rawOf(operation, input as Readonly<Record<string, unknown>>);
      const { signal } = new AbortController();
      return (await ask(resource, raw, { credentials, signal })) as never;
    },
  };
}

function rawOf(
  { parameters, query }: Operation,
  { body, ...input }: Readonly<Record<string, unknown>>,
): RawQuestion {
  const params: Record<string, string> = {};
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (Object.hasOwn(parameters.shape, name)) params[name] = String(value);
    else if (Object.hasOwn(query.shape, name))
      for (const each of [value].flat()) search.append(name, String(each));
    else search.append(name, String(value));
  }
  return { params, url: `?${search}`, body };
}
