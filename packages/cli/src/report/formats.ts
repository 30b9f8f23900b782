import { codeframe } from './codeframe';
import { github } from './github';
import { gitlab } from './gitlab';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import type { Report } from './report';
import { sarif } from './sarif';
import { text } from './text';

/** Every report format by the name that `--format` takes. */
export const formats: Readonly<Record<string, Report>> = {
  codeframe,
  text,
  json,
  sarif,
  junit,
  github,
  gitlab,
  markdown,
};
