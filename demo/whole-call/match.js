/**
 * Finds the visitor who is calling.
 *
 * @param {string} endpoint such as `https://calls.example.com/engagement/v3`
 * @param {string} key one of `TELEPHONY_KEYS`
 * @param {{ toPhoneNumber: string, accessCode?: string }} call the number dialled, the code keyed in
 */
export async function match(endpoint, key, call) {
  const response = await fetch(`${endpoint}/call-in/match`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(call),
  });
  const { status, data } = await response.json();
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${status.message} (${status.corrId})`);
  return data;
}
