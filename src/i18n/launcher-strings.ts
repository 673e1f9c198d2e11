/** The texts on screen before anything has been loaded; the rest are in `english.ts`. */
export const launcherStrings = {
  launcher: 'Call us',
  'load-failed': 'The form did not load. Please try again.',
} as const;
