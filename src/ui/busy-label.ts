import { html } from 'lit';
import { liveText } from './live-text.js';

/** The label of a button, or a progress indicator while its action is under way. */
export const busyLabel = (busy: boolean, label: string, labelWhileBusy: string) =>
  busy ? html`<span part="progress"></span>${labelWhileBusy}` : liveText(label);
