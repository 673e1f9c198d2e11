import { asksForFirstTouch } from '../context-words.js';
import type { Visit } from './visit.js';

export type UserData = Readonly<Record<string, string>>;

/**
 * Collects the user data sent in addition to the form.
 * @param given The user data passed to `show()`.
 * @param autoSubmitted Whether the page sends the form, not the visitor.
 */
export async function collectUserData(
  { host, features, form }: Pick<Visit, 'host' | 'features' | 'form'>,
  given: UserData,
  autoSubmitted: boolean,
): Promise<UserData> {
  // The page may have asked for it since the panel was opened.
  const firstTouch = asksForFirstTouch(host.context) ? await features.attribution.tryLoad() : null;
  return {
    ...host.userData,
    ...given,
    ...form.custom?.userData(),
    ...firstTouch?.(),
    ...(host.consentVersion && features.consentRecord.current?.userData(autoSubmitted)),
    ...features.robotCheck.current?.userData(autoSubmitted),
  };
}
