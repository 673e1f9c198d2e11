/**
 * Shows the visitor the first field in error: the focus goes there, and a screen reader says what
 * is wrong with it. Where the focus is there already, nothing would be said.
 * @param say Says a text to screen readers.
 */
export function showFirstError(root: ShadowRoot, say: (text: string) => void): void {
  const field = root.querySelector<HTMLElement>('[aria-invalid=true]');
  if (!field) return;
  if (field !== root.activeElement) return field.focus();
  const attribute = 'aria-describedby';
  const id = field.getAttribute(attribute);
  const error = id && root.getElementById(id);
  if (!error) return;
  say(error.innerText);
  // Some would say a description that comes to the field in focus as well. The next visit to the
  // field is early enough for it.
  field.removeAttribute(attribute);
  field.addEventListener(
    'blur',
    () => {
      if (error.isConnected) field.setAttribute(attribute, id);
    },
    { once: true },
  );
}
