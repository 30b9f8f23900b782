/**
 * Rules that report a reference to nothing. In a tree that is a part of the
 * mesh the CLI looks such references up itself: elsewhere they may be fine.
 */
export const REFERENCE_RULES: ReadonlySet<string> = new Set([
  'interop-input-unresolved',
  'ownership-dangling-ref',
]);

/**
 * Rules that conclude from what is nowhere declared: that nobody consumes,
 * serves or governs. In a part of the mesh they cannot know.
 */
export const ABSENCE_RULES: ReadonlySet<string> = new Set([
  'governance-body-missing',
  'governance-decision-gap',
  'governance-domain-unrepresented',
  'interop-identifier-unknown',
  'measure-no-measuring-product',
  'team-stream-without-platform',
  'team-undeclared-interaction',
  'value-tree-goal-single-bet',
  'value-tree-goal-without-bet',
  'value-tree-product-serves-nothing',
  'value-tree-stopped-without-successor',
  'value-tree-zombie-product',
]);
