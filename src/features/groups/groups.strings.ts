/** The English texts of the list of departments. */
export const groupsStrings = {
  group: 'Department',
  'group-closed': 'Closed right now',
} as const;
