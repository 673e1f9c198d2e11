/** The English text that is shown outside the opening hours. */
export const hoursStrings = {
  opens: 'Open again: {time}',
} as const;
