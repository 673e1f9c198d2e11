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
  // The page may have asked for them since the panel was opened.
  const [firstTouch, consentRecord] = await Promise.all([
    asksForFirstTouch(host.context) ? features.attribution.tryLoad() : null,
    host.consentVersion ? features.consentRecord.tryLoad() : null,
  ]);
  return {
    ...host.userData,
    ...given,
    ...form.custom?.userData(),
    ...firstTouch?.(),
    ...consentRecord?.userData(autoSubmitted),
    ...features.robotCheck.current?.userData(autoSubmitted),
  };
}
