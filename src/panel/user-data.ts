import { asksForFirstTouch } from '../context-words.js';
import { needs } from '../preload.js';
import type { Visit } from './visit.js';

export type UserData = Readonly<Record<string, string>>;

/**
 * Collects the user data sent in addition to the form.
 * @param given The user data passed to `show()`.
 * @param autoSubmitted Whether the page sends the form, not the visitor.
 */
export async function collectUserData(
  { host, features }: Pick<Visit, 'host' | 'features'>,
  given: UserData,
  autoSubmitted: boolean,
): Promise<UserData> {
  // The page may have requested them since the panel was opened.
  const [pageContext, firstTouch] = await Promise.all([
    needs.pageContext(host) ? features.pageContext.tryLoad() : null,
    asksForFirstTouch(host.context) ? features.attribution.tryLoad() : null,
  ]);
  return {
    ...host.userData,
    ...given,
    ...pageContext?.(),
    ...firstTouch?.(),
    ...(host.consentVersion && features.consentRecord.current?.userData(autoSubmitted)),
    ...features.robotCheck.current?.userData(autoSubmitted),
  };
}
