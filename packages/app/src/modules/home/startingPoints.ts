import {
  dataProduct,
  domain,
  governanceBody,
  group,
  teamProfile,
  valueHypothesis,
} from '@backstage-data-mesh/model';

/** A way into the portal: one kind of entity and the question it answers. */
export interface StartingPoint {
  readonly kind: string;
  readonly title: string;
  readonly question: string;
}

/** In the order in which a newcomer asks. */
export const startingPoints: readonly StartingPoint[] = [
  {
    kind: dataProduct.kind,
    title: 'Data products',
    question: 'What data is shared, by whom, and what does it promise?',
  },
  {
    kind: valueHypothesis.kind,
    title: 'Value hypotheses',
    question: 'Which bets do we make, and how would we know they paid off?',
  },
  {
    kind: domain.kind,
    title: 'Domains',
    question: 'Who is accountable for which part of the business?',
  },
  {
    kind: governanceBody.kind,
    title: 'Governance bodies',
    question: 'Who decides what, and by which policies?',
  },
  {
    kind: teamProfile.kind,
    title: 'Team profiles',
    question: 'How do the teams work, and with whom?',
  },
  {
    kind: group.kind,
    title: 'Teams',
    question: 'Who is in which team, and what does it own?',
  },
];

/** The catalog's list page, filtered to one kind. */
export function catalogPathOf(kind: string): string {
  const query = new URLSearchParams({
    'filters[kind]': kind.toLocaleLowerCase('en-US'),
    'filters[user]': 'all',
  });
  return `/catalog?${query}`;
}
