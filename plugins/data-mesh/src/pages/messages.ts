import { rulesMessages } from './rules/messages';

/** The titles of the sub-pages, which are their tabs. */
export const pageTitles = {
  overview: 'Overview',
  rules: 'Rules',
} as const;

/** The Data mesh page with its sub-pages. */
export const pagesMessages = {
  title: 'Data mesh',
  tab: pageTitles,
  rules: rulesMessages,
} as const;
