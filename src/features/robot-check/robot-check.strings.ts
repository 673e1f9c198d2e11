/** The English text of the robot check. */
export const robotCheckStrings = {
  'robot-check': 'This looks automated. Please check what you entered and send it again.',
} as const;
