/** The tiers of the value tree, which other views name, too. */
export const tierMessages = {
  vision: 'Vision',
  goal: 'Goal',
  hypothesis: 'Value hypothesis',
  initiative: 'Initiative',
  product: 'Data product',
} as const;

/** Texts of the value tree. */
export const valueTreeMessages = {
  title: 'Value tree',
  subheader: 'From the vision to the work, with what each bet has shown so far',
  tie: {
    builds: 'built',
    changes: 'changed',
    uses: 'used',
    measures: 'measures it',
  },
  nonData: 'non-data',
  mode: { label: 'Show as', picture: 'Picture', outline: 'Outline' },
  picture: {
    label: 'Value tree as a picture',
    description:
      'The outline shows the same nodes as a tree for keyboard and screen reader.',
  },
  outline: { label: 'Value tree as an outline' },
  unfold: '+{{below, number}} below {{title}}',
  fold: 'Fold {{title}}',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold back',
  alsoUnder: 'also under {{titles}}',
  legend: {
    fork: 'on a line: how many stand below · measures met of all they have',
    further: 'also serves',
  },
  zoom: {
    label: 'Size of the picture',
    smaller: 'Smaller',
    larger: 'Larger',
    reset:
      'As drawn; in the picture the keys +, − and 0, or Ctrl and the wheel',
  },
  leftOut_one:
    '{{count, number}} more node is open and not drawn; fold a branch to see it.',
  leftOut_other:
    '{{count, number}} more nodes are open and not drawn; fold a branch to see them.',
  cut: 'The tree is larger than what is read at once: {{total, number}} nodes are here, the rest is left out.',
  nothing: {
    title: 'No value tree begins here yet',
    description:
      'A value tree grows from the vision and the few goals of a domain; bets and data products then say which goal they serve. Add these lines to the catalog-info.yaml of the domain.',
  },
  noGoals: {
    title: 'Nothing leads to this vision yet',
    description:
      'Name the few outcomes that bring it nearer; value hypotheses can then say which of them they serve.',
  },
  noGoalNamed: {
    title: 'This value hypothesis names no goal',
    description:
      'Name the goal that it serves, and it appears in the value tree of that domain.',
  },
} as const;
