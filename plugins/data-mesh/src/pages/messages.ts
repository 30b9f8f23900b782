import { pagerMessages } from './controls/messages';
import { csvMessages } from './csv/messages';
import { governanceMessages } from './governance/messages';
import { rulesMessages } from './rules/messages';
import { scorecardsMessages } from './scorecards/messages';
import { valueTreePageMessages } from './valueTree/messages';

/** What the sub-pages of the Data mesh page say. */
export const pagesMessages = {
  pager: pagerMessages,
  csv: csvMessages,
  governance: governanceMessages,
  rules: rulesMessages,
  scorecards: scorecardsMessages,
  valueTree: valueTreePageMessages,
} as const;
