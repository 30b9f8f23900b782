import { createHash } from 'node:crypto';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  openApiDocument,
  type AnswerFrame,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Steps } from '@backstage-data-mesh/model';
import express, { type Request, type Response } from 'express';
import Router from 'express-promise-router';
import type { Access } from '../access/access';
import { stepsInSlices } from '../slices';
import { createAsking } from './asking';
import { jsonInSteps } from './jsonInSteps';
import { TooManyRequestsError, type Limiter } from './limiter';
import type { Resource } from './resource';

/** Nobody waits for the answer any more; the status is that of proxies for it. */
class CallerGoneError extends Error {
  override readonly name = 'CallerGoneError';
  readonly statusCode = 499;
}

const MAX_BODY = '1mb';

/** What {@link createRouter} works with. */
export interface RouterOptions {
  readonly httpAuth: HttpAuthService;
  readonly access: Access;
  readonly limiter: Limiter;
  readonly resources: readonly Resource[];
}

/**
 * Answers every operation that there is a resource for: reads the question,
 * asks whether the caller may ask it and how often, and frames the answer.
 */
export function createRouter({
  httpAuth,
  access,
  limiter,
  resources,
}: RouterOptions): express.Router {
  const router = Router();
  router.use(express.json({ limit: MAX_BODY }));
  // made when somebody asks for it, since a start should not wait for it
  let document: object | undefined;
  router.get('/openapi.json', async (req, res) => {
    await httpAuth.credentials(req);
    document ??= openApiDocument(resources.map(each => each.operation));
    res.json(document);
  });
  const ask = createAsking({ access, limiter });
  for (const each of resources) {
    const { method, path } = each.operation;
    router[method](
      path.replace(/\{(\w+)\}/g, ':$1'),
      async (req: Request, res: Response) => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user', 'service'],
        });
        const signal = whenGone(res);
        const found = await orRetryLater(res, () =>
          ask(each, req, { credentials, signal, request: req }),
        );
        await send(req, res, found);
      },
    );
  }
  return router;
}

/** Comes when the caller has left before there was an answer. */
function whenGone(res: Response): AbortSignal {
  const abort = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) abort.abort(new CallerGoneError());
  });
  return abort.signal;
}

async function orRetryLater<Result>(
  res: Response,
  ask: () => Promise<Result>,
): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TooManyRequestsError)
      res.setHeader('Retry-After', String(error.retryAfterSeconds));
    if (error instanceof ServiceUnavailableError)
      res.setHeader('Retry-After', '5');
    throw error;
  }
}

/** The same answer has the same tag, however late it was last confirmed. */
async function send(
  req: Request,
  res: Response,
  answer: AnswerFrame,
): Promise<void> {
  const { asOf, ...rest } = answer;
  const { text, hash } = await stepsInSlices(() => writeDown(rest));
  res.setHeader('ETag', `W/"${hash}"`);
  res.setHeader('Cache-Control', 'private, no-cache');
  if (req.method === 'GET' && req.fresh) {
    res.status(304).end();
    return;
  }
  const opening = `{"asOf":${JSON.stringify(asOf)},`;
  res.type('json').send(Buffer.from(opening + text.slice(1)));
}

/** An answer as JSON, and what tells it from others; it may be large. */
function* writeDown(
  answer: object,
): Steps<{ readonly text: string; readonly hash: string }> {
  const parts = yield* jsonInSteps(answer);
  const text = parts.join('');
  yield;
  const hash = createHash('sha1').update(text).digest('base64');
  yield;
  return { text, hash };
}
