import type { ValueTree } from '@backstage-data-mesh/model';

/** What the reader of a tree might do next. */
export interface Lesson {
  readonly text: 'noGoals' | 'noGoalNamed';
  readonly yaml: string;
}

/** What is missing at the root of a tree, if anything. */
export function findLesson(tree: ValueTree): Lesson | undefined {
  const [root] = tree.nodes;
  if (root.tier === 'hypothesis') {
    return { text: 'noGoalNamed', yaml: GOAL_NAMED };
  }
  if (root.tier !== 'vision' || root.childIds.length > 0) return undefined;
  return { text: 'noGoals', yaml: GOALS };
}

/** True for a domain that says nothing of where it wants to go. */
export function isBare({ nodes: [root] }: ValueTree): boolean {
  return (
    root.tier === 'vision' &&
    root.statement === undefined &&
    root.childIds.length === 0
  );
}

/** The lines with which a value tree begins. */
export const VISION = `spec:
  dataMesh:
    vision: Everybody in town finds a book worth finishing.
    goals:
      - id: more-readers
        title: Win readers who never borrow
`;

const GOALS = `spec:
  dataMesh:
    goals:
      - id: more-readers
        title: Win readers who never borrow
`;

const GOAL_NAMED = `spec:
  goals:
    - domain:your-domain#id-of-the-goal
`;
