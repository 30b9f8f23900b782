import type { titleMessages } from '../titles/messages';

/** A sub-page of the Data mesh page, declared once for both frontend systems. */
export interface SubPageDeclaration {
  /**
   * Its place under the page, and its id in the new system:
   * `sub-page:data-mesh/<name>`.
   */
  readonly name: keyof typeof titleMessages.subPage;
  /** Loads it when it is first opened. */
  load(): Promise<() => JSX.Element>;
}

/** In the order of their tabs; the first opens with the page. */
export const subPages: readonly SubPageDeclaration[] = [
  {
    name: 'overview',
    load: () =>
      import('./overview/MeshOverviewContent').then(m => m.MeshOverviewContent),
  },
  {
    name: 'value-tree',
    load: () => import('./valueTree/ValueTreePage').then(m => m.ValueTreePage),
  },
  {
    name: 'portfolio',
    load: () => import('./portfolio/PortfolioPage').then(m => m.PortfolioPage),
  },
  {
    name: 'products',
    load: () => import('./products/ProductsPage').then(m => m.ProductsPage),
  },
  {
    name: 'teams',
    load: () => import('./teams/TeamsPage').then(m => m.TeamsPage),
  },
  {
    name: 'ecosystem',
    load: () => import('./ecosystem/EcosystemPage').then(m => m.EcosystemPage),
  },
  {
    name: 'governance',
    load: () =>
      import('./governance/GovernancePage').then(m => m.GovernancePage),
  },
  {
    name: 'scorecards',
    load: () =>
      import('./scorecards/ScorecardsPage').then(m => m.ScorecardsPage),
  },
  {
    name: 'rules',
    load: () => import('./rules/RulesPage').then(m => m.RulesPage),
  },
  {
    name: 'what-if',
    load: () => import('./whatIf/WhatIfPage').then(m => m.WhatIfPage),
  },
  {
    name: 'health',
    load: () => import('./health/HealthPage').then(m => m.HealthPage),
  },
];
