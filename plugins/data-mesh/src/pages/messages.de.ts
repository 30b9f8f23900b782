import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { pagerMessagesDe } from './controls/messages.de';
import { csvMessagesDe } from './csv/messages.de';
import { foundMessagesDe } from './found/messages.de';
import { ecosystemMessagesDe } from './ecosystem/messages.de';
import { governanceMessagesDe } from './governance/messages.de';
import { healthMessagesDe } from './health/messages.de';
import type { pagesMessages } from './messages';
import { overviewMessagesDe } from './overview/messages.de';
import { portfolioMessagesDe } from './portfolio/messages.de';
import { productsMessagesDe } from './products/messages.de';
import { rulesMessagesDe } from './rules/messages.de';
import { scorecardsMessagesDe } from './scorecards/messages.de';
import { teamsPageMessagesDe } from './teams/messages.de';
import { traitsMessagesDe } from './traits/messages.de';
import { valueTreePageMessagesDe } from './valueTree/messages.de';
import { whatIfMessagesDe } from './whatIf/messages.de';

/** German. */
export const pagesMessagesDe: Translated<typeof pagesMessages> = {
  pager: pagerMessagesDe,
  csv: csvMessagesDe,
  found: foundMessagesDe,
  ecosystem: ecosystemMessagesDe,
  governance: governanceMessagesDe,
  health: healthMessagesDe,
  overview: overviewMessagesDe,
  portfolio: portfolioMessagesDe,
  products: productsMessagesDe,
  rules: rulesMessagesDe,
  scorecards: scorecardsMessagesDe,
  teams: teamsPageMessagesDe,
  traits: traitsMessagesDe,
  valueTree: valueTreePageMessagesDe,
  whatIf: whatIfMessagesDe,
};
