/** The English texts of the waiting time. */
export const waitStrings = {
  wait: 'Waiting time: about {time}',
  'wait-none': 'No waiting time right now',
  'wait-nobody': 'Nobody is available right now',
  'wait-anyway': 'Get a number all the same',
} as const;
