import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { pagerMessagesDe } from './controls/messages.de';
import { csvMessagesDe } from './csv/messages.de';
import { governanceMessagesDe } from './governance/messages.de';
import type { pagesMessages } from './messages';
import { rulesMessagesDe } from './rules/messages.de';
import { scorecardsMessagesDe } from './scorecards/messages.de';
import { valueTreePageMessagesDe } from './valueTree/messages.de';

/** German. */
export const pagesMessagesDe: Translated<typeof pagesMessages> = {
  pager: pagerMessagesDe,
  csv: csvMessagesDe,
  governance: governanceMessagesDe,
  rules: rulesMessagesDe,
  scorecards: scorecardsMessagesDe,
  valueTree: valueTreePageMessagesDe,
};
