import { tellOnce, type Problem } from '@backstage-data-mesh/model';

// The catalog stores the text with the entity and shows it on pages.
const MAX_LINES = 50;

/**
 * The text of a rejection: one problem per line. Problems that reject nothing
 * by themselves are named too: a misspelt field may be why the entity is refused.
 */
export function explainRejection(problems: readonly Problem[]): string {
  const told = tellOnce(problems);
  const ordered = [
    ...told.filter(problem => problem.breaks),
    ...told.filter(problem => !problem.breaks),
  ];
  const lines = ordered.slice(0, MAX_LINES).map(problem => problem.message);
  const more = ordered.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
