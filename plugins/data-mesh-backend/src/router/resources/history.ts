import {
  operations,
  type TransitionAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import type { Sight } from '../../access/access';
import { hideCauses } from '../../access/hideCauses';
import { pickBelonging } from '../../history/belongsTo';
import { causeOf } from '../../history/causeOf';
import {
  placeOf,
  TransitionLog,
  type RememberedTransition,
  type TransitionFilter,
  type TransitionPlace,
} from '../../history/transitionLog';
import type { House } from '../../house';
import type { MeshOutline } from '../../mesh/outline';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import { resource } from '../resource';

type Rooms = Pick<House, 'mesh' | 'access' | 'sealer' | 'store'>;

/** How often is looked further when the caller may see little. */
const MAX_ROUNDS = 20;
const SCAN = 500;

/** How the results of an entity changed. */
export const entityHistory = ({ mesh, access, sealer, store }: Rooms) =>
  resource(
    operations.getEntityHistory,
    async ({ credentials, parameters, query }) => {
      const log = new TransitionLog(store.knex);
      const sight = await access.findings(credentials);
      const isInMesh = hasEntity(mesh);
      // who sees everything may ask for what has gone
      const ref = await entityOf(
        parameters,
        sight,
        async each => (await isInMesh(each)) || log.knows(each),
      );
      const { cursor, limit, ...filter } = query;
      return answerPage(
        { mesh, sealer, log, sight },
        { cursor, limit, filter: { ...filter, subject: ref } },
      );
    },
  );

/** How results changed, of all entities that the caller may see. */
export const history = ({ mesh, access, sealer, store }: Rooms) =>
  resource(operations.getHistory, async ({ credentials, query }) => {
    const { cursor, limit, owner, domain, ...filter } = query;
    return answerPage(
      {
        ...{ mesh, sealer },
        log: new TransitionLog(store.knex),
        sight: await access.findings(credentials),
      },
      { cursor, limit, filter: { ...filter, owner, domain } },
    );
  });

interface Asked {
  readonly cursor?: string;
  readonly limit: number;
  readonly filter: Omit<TransitionFilter, 'since' | 'until'> & {
    readonly since?: string;
    readonly until?: string;
    readonly owner?: readonly string[];
    readonly domain?: readonly string[];
  };
}

async function answerPage(
  {
    mesh,
    sealer,
    log,
    sight,
  }: Pick<House, 'mesh' | 'sealer'> & {
    readonly log: TransitionLog;
    readonly sight: Sight;
  },
  { cursor, limit, filter }: Asked,
) {
  const { owner, domain, since, until, ...rest } = filter;
  const wanted: TransitionFilter = {
    ...rest,
    since: since === undefined ? undefined : new Date(since),
    until: until === undefined ? undefined : new Date(until),
  };
  const asked = JSON.stringify(filter);
  let after = cursor === undefined ? undefined : read(cursor);
  const items: TransitionAnswer[] = [];
  for (let round = 1; ; round++) {
    const page = await log.page(wanted, { after, limit: SCAN });
    const whose = { owner, domain };
    const { frame, rules, those } = await pickBelonging(mesh, whose, page);
    const told = those.map(each => tell(each, rules));
    const shown = await hideCauses(told, sight);
    const taken = shown.slice(0, limit - items.length);
    items.push(...taken.map(({ place, ...item }) => item));
    const isAllTaken = taken.length === shown.length;
    const last = page.at(-1);
    after = isAllTaken ? last && placeOf(last) : taken.at(-1)?.place;
    const isLast = isAllTaken && page.length < SCAN;
    if (isLast || items.length === limit || round === MAX_ROUNDS)
      return {
        ...{ ...frame, items },
        pageInfo: isLast ? {} : { nextCursor: sealer.seal([asked, after]) },
      };
  }

  function read(text: string): TransitionPlace {
    const opened = sealer.open(text);
    if (Array.isArray(opened) && opened[0] === asked) return opened[1];
    throw new InputError('The cursor belongs to another question');
  }
}

function tell(
  transition: RememberedTransition,
  rules: MeshOutline['rules'],
): TransitionAnswer & { readonly place: TransitionPlace } {
  const { subject, rule, from, to, severity, at, version } = transition;
  const { causeRef: ref, causePart: part, ruleSet } = transition;
  const { family = '' } = rules.find(({ id }) => id === rule) ?? {};
  return {
    place: placeOf(transition),
    ...{ subject, rule, family, from, to, severity },
    at: at.toISOString(),
    cause: { kind: causeOf(transition), ref, part },
    ...{ version, ruleSet },
  };
}
