const reported = new Set<string>();

/** Tells the integrator once, not at every element and every change. */
export function reportOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  console.warn(`<click-to-call> ${message}`);
}
