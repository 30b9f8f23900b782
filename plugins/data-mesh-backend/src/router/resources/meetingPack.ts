import { InputError, NotFoundError } from '@backstage/errors';
import {
  governanceBody,
  readDay,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  meetingPackInSteps,
  pedigreeOf,
  type MeetingPack,
  type MeshThen,
  type Pedigree,
} from '@backstage-data-mesh/rules';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { seeMesh, visibleRefs } from '../../access/seeMesh';
import { show } from '../../access/show';
import type { FindByName } from '../../access/redact';
import type { House } from '../../house';
import { observeProductsBy } from '../../measures/observeProduct';
import type { JudgedMesh } from '../../mesh/judgedMesh';
import { stepsInSlices } from '../../slices';
import { describeFound, tellFound } from '../describeFound';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import { resource } from '../resource';

type Rooms = Pick<
  House,
  'mesh' | 'past' | 'access' | 'readings' | 'collectors' | 'sealer'
>;

/** No list of findings is longer than that. */
const MAX = 1_000;

/** What a body has before it, as far as the caller sees. */
export const meetingPack = (rooms: Rooms) =>
  resource(operations.getMeetingPack, async question => {
    const { credentials, parameters, query, signal } = question;
    const { mesh, past, access } = rooms;
    const asked = { kind: governanceBody.kind, ...parameters };
    const entities = await access.entities(credentials);
    const ref = await entityOf(asked, entities, hasEntity(mesh));
    const live = await mesh.read(now => ({
      frame: now.frame,
      today: now.today,
      lastMet: lastMetOf(now.evaluation.graph, ref),
    }));
    const day = query.asOf ?? live.today;
    if (day > live.today)
      throw new InputError('query.asOf: nobody knows the mesh of that day yet');
    const then = day === live.today ? undefined : await past.at(day, signal);
    if (!then && day !== live.today)
      throw new InputError(
        `query.asOf: what is remembered begins with ${(await past.firstDay()) ?? 'today'}`,
      );
    const lastMet = then ? lastMetOf(then.evaluation.graph, ref) : live.lastMet;
    const since = query.since ?? lastMet;
    const before =
      since !== undefined && since < day
        ? await past.at(since, signal)
        : undefined;
    const sight = await seen(rooms, credentials);
    const make = function* make(now: JudgedMesh): Steps<Made> {
      const pack = yield* meetingPackInSteps({
        ...{ body: ref, day, now: sight.of(now) },
        then: before && since ? { ...sight.of(before), day: since } : undefined,
        storedReadings: rooms.readings.of,
        pedigreeOf: product => sight.pedigreeOf(now, product, day),
      });
      if (!pack.ok) throw new NotFoundError(pack.message);
      const { ok, ...told } = pack;
      const found = now.names;
      return { pack: told, find: name => found.get(name) ?? [] };
    };
    const made = then
      ? await stepsInSlices(() => make(then), signal)
      : await mesh.readInSteps(make, signal);
    const { changes, ...pack } = made.pack;
    return {
      ...live.frame,
      ...(then && { asOf: then.asOf.toISOString() }),
      pack: {
        ...pack,
        changes: changes && (await tell(rooms, credentials, { changes, made })),
      },
      isPartial: sight.isPartial,
    };
  });

interface Made {
  readonly pack: MeetingPack;
  readonly find: FindByName;
}

function lastMetOf(graph: MeshGraph, ref: string): string | undefined {
  return readDay(graph.get(governanceBody, graph.nodeOf(ref))?.spec.lastMet);
}

/** What the caller sees of a mesh, that of today or an earlier one. */
async function seen(
  { mesh, access, collectors, readings }: Rooms,
  credentials: BackstageCredentials,
) {
  const observe = observeProductsBy(collectors, readings);
  const entities = await access.entities(credentials);
  const findings = await access.findings(credentials);
  const see = await seeMesh(mesh, entities);
  const judged = await visibleRefs(mesh, findings);
  const isJudged = (ref: string) => !judged || judged.has(ref);
  const of = ({ evaluation }: JudgedMesh): MeshThen => ({
    graph: see(evaluation.graph),
    outcome: (rule, ref) =>
      isJudged(ref) ? evaluation.outcome(rule, ref) : undefined,
    outcomesOf: (ref, isWanted) =>
      isJudged(ref) ? evaluation.outcomesOf(ref, isWanted) : [],
  });
  const ofProduct = (
    { evaluation }: JudgedMesh,
    product: string,
    day: string,
  ): Pedigree | undefined => {
    if (!isJudged(product)) return undefined;
    return pedigreeOf(see(evaluation.graph), product, {
      outcomes: evaluation.outcomesOf(product),
      ...{ observed: observe(product, day), now: day },
    });
  };
  const isPartial = !(entities.isWhole && findings.isWhole);
  return { of, pedigreeOf: ofProduct, isPartial };
}

/** The changes, without what names others that the caller may not see. */
async function tell(
  { access, sealer }: Rooms,
  credentials: BackstageCredentials,
  {
    changes,
    made: { find },
  }: {
    readonly changes: NonNullable<MeetingPack['changes']>;
    readonly made: Made;
  },
) {
  const sight = await access.findings(credentials);
  const { appeared, resolved, ...rest } = changes;
  const shown = async (found: typeof appeared) => {
    const told = found.slice(0, MAX).map(describeFound);
    return (await show(told, { sight, sealer, find })).flatMap(tellFound);
  };
  return {
    ...rest,
    appeared: await shown(appeared),
    resolved: await shown(resolved),
    isCut:
      rest.isCut || [appeared, resolved].some(({ length }) => length > MAX),
  };
}
