/** What is known of a team, on the page of its group. */
export const teamMessages = {
  title: 'How this team works',
  fromAnnotation: 'from an annotation of the group',
  profile: 'Team profile',
  atLeast: 'at least {{people}}',
  owns: 'Data products it owns ({{number}})',
  ownsNone: 'It owns no data product.',
  noInteractions:
    'No interaction with another team is declared, by this team or by others.',
  writeProfile:
    'Write a team profile, and the type of the team, its load and its hours appear here.',
} as const;
