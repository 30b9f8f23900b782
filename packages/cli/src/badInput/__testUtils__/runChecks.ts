import { rules, type Rule } from '@backstage-data-mesh/rules';
import { TEST_DAY } from '../../__testUtils__/runIn';
import { checkFiles, type RawCheck } from '../../check/check';
import type { PlacedFinding } from '../../check/finding';
import { createSettings } from '../../settings/settings';
import { readSource, type ReadFile } from '../../source/readSource';

/** A check of some texts, each a file of its own, and the files. */
export interface TextsChecked extends RawCheck {
  readonly files: readonly ReadFile[];
}

/** What every placeholder in a text includes: YAML, and no JSON. */
export const INCLUDED = 'included';

/** Checks texts as files of one tree in which all files hold one word. */
export function checkTexts(...texts: readonly string[]): TextsChecked {
  return checkWith(rules, texts);
}

/** What the CLI finds in a text before the rules of the mesh come in. */
export function readText(text: string): TextsChecked {
  return checkWith([], [text]);
}

function checkWith(
  judging: readonly Rule[],
  texts: readonly string[],
): TextsChecked {
  const files = texts.map((text, index) =>
    readSource({ path: `${index}.yaml`, text }),
  );
  const settings = createSettings(judging);
  const include = () => ({ ok: true, text: INCLUDED }) as const;
  const input = { files, settings, include, today: TEST_DAY };
  return { ...checkFiles(input), files };
}

/** A finding as the specifications state it: place, rule, message. */
export function stateFinding({ range, rule, message }: PlacedFinding): string {
  const { line, column } = range.start;
  return `${line}:${column} ${rule} ${message}`;
}

/** Cuts what is found to what is expected, where it starts with it. */
export function cutTo(
  expected: readonly string[],
  found: readonly string[],
): readonly string[] {
  return found.map((text, index) =>
    text.startsWith(expected[index] ?? text) ? (expected[index] ?? text) : text,
  );
}
