/** How many reports are remembered. A server that runs for months must not collect them all. */
const maximumReports = 100;

/** The maximum length of a report, in characters. */
const maximumLength = 500;

/** The reports made so far, the latest last. */
const reported = new Set<string>();

/**
 * Writes a warning for developers to the console once, not for every element and every change. It
 * is repeated after a hundred other warnings.
 */
export function reportOnce(message: string): void {
  const report = message.slice(0, maximumLength);
  if (!reported.delete(report)) console.warn(`<click-to-call> ${report}`);
  reported.add(report);
  if (reported.size <= maximumReports) return;
  const [oldest] = reported;
  reported.delete(oldest!);
}
