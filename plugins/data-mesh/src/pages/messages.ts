import { pagerMessages } from './controls/messages';
import { csvMessages } from './csv/messages';
import { foundMessages } from './found/messages';
import { ecosystemMessages } from './ecosystem/messages';
import { governanceMessages } from './governance/messages';
import { healthMessages } from './health/messages';
import { overviewMessages } from './overview/messages';
import { portfolioMessages } from './portfolio/messages';
import { productsMessages } from './products/messages';
import { rulesMessages } from './rules/messages';
import { scorecardsMessages } from './scorecards/messages';
import { teamsPageMessages } from './teams/messages';
import { traitsMessages } from './traits/messages';
import { valueTreePageMessages } from './valueTree/messages';
import { whatIfMessages } from './whatIf/messages';

/** What the sub-pages of the Data mesh page say. */
export const pagesMessages = {
  pager: pagerMessages,
  csv: csvMessages,
  found: foundMessages,
  ecosystem: ecosystemMessages,
  governance: governanceMessages,
  health: healthMessages,
  overview: overviewMessages,
  portfolio: portfolioMessages,
  products: productsMessages,
  rules: rulesMessages,
  scorecards: scorecardsMessages,
  teams: teamsPageMessages,
  traits: traitsMessages,
  valueTree: valueTreePageMessages,
  whatIf: whatIfMessages,
} as const;
