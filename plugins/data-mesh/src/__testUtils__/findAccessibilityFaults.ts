import axe from 'axe-core';

/**
 * The ids of the rules that axe finds broken. Colours are left out: they need
 * a browser that paints.
 */
export async function findAccessibilityFaults(
  root: Element,
): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
