import { z } from 'zod';
import {
  collectEach,
  CollectorError,
  defineCollector,
  httpAddress,
  httpHeaders,
  MeasureProblem,
  measuresWith,
  readEach,
  requestSignal,
  toReading,
  type CollectorRun,
  type Found,
} from './collector';
import { httpGet } from './httpGet';

const settings = z.strictObject({
  /** Where `/api/v1/query_range` is. */
  url: httpAddress.refine(text => !/[?#]/.test(text), {
    error: 'must end before `?` and `#`: the question is added to it',
  }),
  headers: httpHeaders.optional(),
  /** From one reading to the next; each falls on a whole multiple of it. */
  stepSeconds: z.number().int().min(15).max(31_536_000).default(86_400),
  measures: measuresWith({ query: z.string().min(1).max(5_000) }),
});

type Settings = z.output<typeof settings>;

const MAX_POINTS = 500;

const answerShape = z.object({
  status: z.literal('success'),
  data: z.object({
    result: z.array(
      z.object({ values: z.array(z.tuple([z.number(), z.string()])) }),
    ),
  }),
});

/** Asks what speaks the query API of Prometheus, for each step since the last reading. */
export const prometheus = defineCollector({
  type: 'prometheus',
  settings,
  create: each => ({
    collect: run =>
      collectEach(each.measures, async measure => {
        const span = spanOf(run.watermarkOf(measure), each, run.now);
        return span ? read(each, measure.query, { span, run }) : [];
      }),
  }),
});

/** Both in seconds since 1970. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The whole steps after the watermark; at first the last one alone. */
function spanOf(
  watermark: string | undefined,
  { stepSeconds: step }: Settings,
  now: Date,
): Span | undefined {
  const end = Math.floor(now.getTime() / 1_000 / step) * step;
  const since = watermark && Math.floor(Date.parse(watermark) / 1_000 / step);
  const next = typeof since === 'number' ? (since + 1) * step : end;
  const start = Math.max(next, end - (MAX_POINTS - 1) * step);
  return start > end ? undefined : { start, end };
}

async function read(
  { url, headers, stepSeconds }: Settings,
  query: string,
  { span, run }: { readonly span: Span; readonly run: CollectorRun },
): Promise<Found> {
  const address = new URL(`${url.replace(/\/+$/, '')}/api/v1/query_range`);
  address.searchParams.set('query', query);
  address.searchParams.set('start', String(span.start));
  address.searchParams.set('end', String(span.end));
  address.searchParams.set('step', String(stepSeconds));
  const signal = requestSignal(run);
  const isAboutQuery = (status: number) => status === 400 || status === 422;
  const { status, json } = await httpGet(address, {
    ...{ headers, signal },
    accept: each => each === 200 || isAboutQuery(each),
  });
  if (isAboutQuery(status))
    throw new MeasureProblem('the query is refused as faulty');
  const { success, data } = answerShape.safeParse(json);
  if (!success)
    throw new CollectorError(
      `${address.host} does not answer as Prometheus does`,
    );
  const [series, ...more] = data.data.result;
  if (more.length > 0)
    throw new MeasureProblem(
      `the query gives ${more.length + 1} series; aggregate them to one`,
    );
  return readEach(series?.values ?? [], ([time, value]) =>
    toReading(toNumber(value), new Date(time * 1_000).toISOString(), run.now),
  );
}

/** `NaN` and `+Inf` are numbers to Prometheus, and none to us. */
function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
