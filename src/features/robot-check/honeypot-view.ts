import { html } from 'lit';

/**
 * A honeypot: a field that only robots fill in. It is not hidden by `display` or its type, because
 * robots check these. Visitors never reach it: it is positioned off screen, and neither Tab nor a
 * screen reader stops at it. Its name is plausible, but browsers do not fill it in. The `data-`
 * attributes tell the common password managers to ignore it.
 */
export const honeypotView = html`
  <div class="more" aria-hidden="true">
    <label for="website">Website</label>
    <input
      id="website"
      name="website"
      type="text"
      tabindex="-1"
      autocomplete="off"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
    />
  </div>
`;

/** The honeypot field in the form; null when it is not rendered. */
export const honeypotIn = (root: ParentNode): HTMLInputElement | null =>
  root.querySelector<HTMLInputElement>('#website');
