import { InputError } from '@backstage/errors';
import {
  operations,
  type OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type {
  Coordination,
  MoveProblem,
  WhatIfAnswer,
} from '@backstage-data-mesh/rules';
import { seeMesh } from '../../access/seeMesh';
import { show } from '../../access/show';
import type { House } from '../../house';
import { describeFound, tellFound } from '../describeFound';
import { describeOutcome } from '../describeOutcome';
import { resource } from '../resource';

/** No list is longer than that. */
const MAX = 1_000;

/** What moves would do, to as much of the mesh as the caller sees. */
export const whatIf = ({
  mesh,
  access,
  sealer,
}: Pick<House, 'mesh' | 'access' | 'sealer'>) =>
  resource(operations.whatIf, async ({ credentials, body, signal }) => {
    const { moves } = body;
    const entities = await access.entities(credentials);
    const see = await seeMesh(mesh, entities);
    const told = await mesh.whatIf({ moves, see, signal }, (answer, now) => {
      if (!answer.ok) throw new InputError(sayProblems(answer.problems));
      const { teams, coordination, patches } = answer;
      return {
        ...{ frame: now.frame, teams, coordination, patches },
        results: describeResults(answer),
        find: (name: string) => now.names.get(name) ?? [],
      };
    });
    const sight = await access.findings(credentials);
    const seen = (some: readonly OutcomeAnswer[]) =>
      show(some, { sight, sealer, find: told.find });
    const { appeared, resolved, unknown } = told.results;
    const { before, after, becomesNeeded, becomesIdle } = told.coordination;
    const lists = {
      appeared: (await seen(appeared)).flatMap(tellFound),
      resolved: (await seen(resolved)).flatMap(tellFound),
      unknown: (await seen(unknown)).map(({ rule, subject }) => ({
        rule,
        subject,
      })),
      ...{ teams: told.teams, patches: told.patches },
      ...{ becomesNeeded, becomesIdle },
    };
    const isCut = Object.values(lists).some(({ length }) => length > MAX);
    return {
      ...told.frame,
      findings: {
        appeared: lists.appeared.slice(0, MAX),
        resolved: lists.resolved.slice(0, MAX),
        unknown: lists.unknown.slice(0, MAX),
      },
      teams: lists.teams.slice(0, MAX),
      coordination: {
        before: countPairs(before),
        after: countPairs(after),
        becomesNeeded: becomesNeeded.slice(0, MAX),
        becomesIdle: becomesIdle.slice(0, MAX),
      },
      patches: lists.patches.slice(0, MAX),
      ...{ isCut, isPartial: !(entities.isWhole && sight.isWhole) },
    };
  });

function describeResults({ appeared, resolved, outcomes }: WhatIfAnswer) {
  return {
    appeared: appeared.map(describeFound),
    resolved: resolved.map(describeFound),
    unknown: outcomes.flatMap(({ before, after }) =>
      after?.status === 'unknown' && before?.status !== 'unknown'
        ? describeOutcome(after, {})
        : [],
    ),
  };
}

/** How many pairs, not which: there may be more than teams. */
function countPairs({ needed, gaps, excess, ...figures }: Coordination) {
  return {
    ...figures,
    ...{ needed: needed.length, gaps: gaps.length, excess: excess.length },
  };
}

function sayProblems(problems: readonly MoveProblem[]): string {
  return problems
    .slice(0, 10)
    .map(({ index, field, message }) =>
      [
        ['body', 'moves', index, ...(field ? [field] : [])].join('.'),
        message,
      ].join(': '),
    )
    .join('; ');
}
