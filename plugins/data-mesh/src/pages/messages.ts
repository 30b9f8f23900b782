import { pagerMessages } from './controls/messages';
import { csvMessages } from './csv/messages';
import { governanceMessages } from './governance/messages';
import { rulesMessages } from './rules/messages';
import { scorecardsMessages } from './scorecards/messages';
import { valueTreePageMessages } from './valueTree/messages';

/** The titles of the sub-pages, which are their tabs. */
export const pageTitles = {
  overview: 'Overview',
  'value-tree': 'Value tree',
  governance: 'Governance',
  scorecards: 'Scorecards',
  rules: 'Rules',
} as const;

/** The Data mesh page with its sub-pages. */
export const pagesMessages = {
  title: 'Data mesh',
  tab: pageTitles,
  pager: pagerMessages,
  csv: csvMessages,
  governance: governanceMessages,
  rules: rulesMessages,
  scorecards: scorecardsMessages,
  valueTree: valueTreePageMessages,
} as const;
