import { eachInSteps, type Outcome } from '@backstage-data-mesh/model';
import {
  operations,
  type OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import { show } from '../../access/show';
import { findLines, type LinePlace } from '../../mesh/findLines';
import type { MeshNow } from '../../mesh/meshReader';
import { describeOutcome } from '../describeOutcome';
import type { House } from '../../house';
import { resource } from '../resource';

/** How often is looked further when the caller may see little. */
const MAX_ROUNDS = 20;

/** Results that are worth a word, of all entities that the caller may see. */
export const findings = ({
  mesh,
  access,
  sealer,
}: Pick<House, 'mesh' | 'access' | 'sealer'>) =>
  resource(operations.getFindings, async ({ credentials, query, signal }) => {
    const { cursor, limit, sort, order, ...filter } = query;
    const sight = await access.findings(credentials);
    const asked = JSON.stringify([sort, order, filter]);
    const items: OutcomeAnswer[] = [];
    let after = cursor === undefined ? undefined : read(cursor);
    for (let round = 1; ; round++) {
      const wanted = limit - items.length;
      const from = after;
      const page = await mesh.scan(function* find(now) {
        const lines = yield* findLines(now, filter, {
          ...{ sort, order, after: from, limit: wanted + 1 },
        });
        const ends = lines.map(({ line: { rule, subject } }) =>
          now.evaluation.outcome(rule, subject),
        );
        const found: { place: LinePlace; told: OutcomeAnswer }[] = [];
        yield* eachInSteps(lines.entries(), ([at, { line, place }]) =>
          found.push({ place, told: tell(now, line, ends[at]) }),
        );
        return {
          ...{ frame: now.frame, found },
          find: (name: string) => now.names.get(name) ?? [],
        };
      }, signal);
      const some = page.found.slice(0, wanted);
      items.push(
        ...(await show(
          some.map(({ told }) => told),
          { sight, sealer, find: page.find },
        )),
      );
      after = some.at(-1)?.place ?? after;
      const isLast = page.found.length <= wanted;
      if (isLast || items.length === limit || round === MAX_ROUNDS)
        return {
          ...page.frame,
          items,
          pageInfo: isLast ? {} : { nextCursor: sealer.seal([asked, after]) },
        };
    }

    function read(text: string): LinePlace {
      const opened = sealer.open(text);
      if (Array.isArray(opened) && opened[0] === asked) return opened[1];
      throw new InputError('The cursor belongs to another question');
    }
  });

function tell(
  { evaluation, book }: MeshNow,
  { subject, rule: id }: Pick<Outcome, 'subject' | 'rule'>,
  outcome: Outcome | undefined,
): OutcomeAnswer {
  if (!outcome) throw new Error(`There is no result of ${id} on ${subject}`);
  const rule = evaluation.rules.find(each => each.id === id);
  return describeOutcome(outcome, { rule, line: book.get(subject, id) });
}
