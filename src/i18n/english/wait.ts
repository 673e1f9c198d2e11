/** What the waiting time says. */
export const waitStrings = {
  wait: 'Waiting time: about {time}',
  'wait-none': 'No waiting time right now',
  'wait-nobody': 'Nobody is available right now',
} as const;
