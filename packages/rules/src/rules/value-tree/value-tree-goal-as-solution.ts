import {
  domain,
  quote,
  partKeys,
  isOpenGoal,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameEntity } from '../../wording/names';
import { findPhrase, wordsOf } from '../../wording/words';
import { partSubject } from '../../wording/parts';

export const valueTreeGoalAsSolution = defineRule({
  id: 'value-tree-goal-as-solution',
  summary: 'A goal is worded as an outcome, not as something to build.',
  why: 'A goal says what becomes different for whom, and leaves the way open to several bets. One that names a solution has chosen the bet already, and is reached when the solution is there, whether it helped or not.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Say in `title` of the goal what will be better for whom, and make the solution a value hypothesis that serves it.',
  subject: everyOf(domain),
  severity: 'off',
  options: z.object({
    verbs: z
      .array(z.string())
      .default([
        'build',
        'create',
        'deploy',
        'develop',
        'implement',
        'install',
        'introduce',
        'launch',
        'migrate',
        'replace',
        'roll out',
        'set up',
      ])
      .describe('Words for making things, with which a goal does not begin.'),
    solutions: z
      .array(z.string())
      .default([
        'ai',
        'api',
        'app',
        'chatbot',
        'dashboard',
        'dashboards',
        'data lake',
        'data mesh',
        'data platform',
        'data product',
        'data products',
        'data warehouse',
        'llm',
        'machine learning',
        'pipeline',
        'pipelines',
        'portal',
      ])
      .describe('Names of solutions that do not stand in a goal.'),
  }),
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: leads
  dataMesh:
    goals: [{ id: faster-start, title: Halve the wait for the first dose }]
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: leads
  dataMesh:
    goals: [{ id: faster-start, title: Build a dashboard of waiting times }]
`,
  },
  check({ ref, entity }, { options }) {
    const goals = entity.spec.dataMesh?.goals ?? [];
    const keys = partKeys(goals.map(({ id }) => id));
    if (!goals.some(goal => isOpenGoal(goal) && goal.title)) {
      return notApplicable('it has no open goal with a title');
    }
    return goals.flatMap((goal, index): Finding[] => {
      const word = isOpenGoal(goal) && findSolution(goal.title ?? '', options);
      if (!word) return [];
      return [
        {
          path: ['spec', 'dataMesh', 'goals', index, 'title'],
          message: `${partSubject('goal', { id: goal.id, index })} of ${nameEntity(ref)} says ${quote(word)}, which is a way to reach something; a goal names the outcome`,
          discriminator: keys[index],
        },
      ];
    });
  },
});

interface Vocabulary {
  readonly verbs: readonly string[];
  readonly solutions: readonly string[];
}

/** The word that gives a solution away. */
function findSolution(
  title: string,
  { verbs, solutions }: Vocabulary,
): string | undefined {
  const opening = wordsOf(title).slice(0, 2).join(' ');
  const verb = verbs.find(
    candidate => opening === candidate || opening.startsWith(`${candidate} `),
  );
  return verb ?? findPhrase(title, solutions);
}
