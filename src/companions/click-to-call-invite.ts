import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClickToCall } from '../click-to-call.js';
import { environmentOf } from '../environment.js';
import { whenVisited } from '../prerendering.js';
import { checked, flag, oneOf, text, textLike } from '../property-checks.js';
import { StyledElement } from '../ui/styled-element.js';
import { InteractionConsumer } from './interaction-consumer.js';
import { rememberInvited, wasInvited } from './invitation-memory.js';
import { awaitTrigger, type InvitationTrigger } from './invitation-triggers.js';
import { isCovered } from './page-cover.js';
import { matchesPath } from './path-patterns.js';
import { minute } from '../durations.js';

/** The `detail` of the events of an invitation. */
export interface InvitationDetail {
  /** The trigger of the invitation. */
  readonly trigger: InvitationTrigger;
}

/** Every event of the element by name. */
export type InvitationEventMap = Record<
  'invited' | 'accepted' | 'dismissed',
  CustomEvent<InvitationDetail>
>;

/** The interval at which it is checked again whether the invitation can be shown, in ms. */
const pause = 1_000;

/**
 * Shows its content, an invitation to call, when the visitor has been on the page for some time,
 * has scrolled down, or is about to leave. `for` is the id of the `<click-to-call>` element. A
 * button in the content opens its panel with `proactive: true`. A button with the value `dismiss`
 * and the Escape key hide the invitation. It is shown once in a session. It is not shown while a
 * dialog, a panel or another invitation is open, outside the opening hours, or to visitors who have
 * opened the panel before. It does not move the focus; screen readers announce it.
 *
 * @summary Invites the visitor to call.
 * @tagname click-to-call-invite
 * @slot - The invitation, with its buttons.
 *
 * @fires {CustomEvent<InvitationDetail>} invited - The invitation is shown.
 * @fires {CustomEvent<InvitationDetail>} accepted - The visitor has pressed a button of the
 *   invitation. The panel opens.
 * @fires {CustomEvent<InvitationDetail>} dismissed - The visitor has dismissed the invitation.
 *
 * @cssstate shown - The invitation is shown.
 */
export class ClickToCallInvite extends StyledElement<InvitationEventMap> {
  static override styles = css`
    :host {
      position: fixed;
      inset-block-end: calc(var(--click-to-call-offset, 24px) + 72px);
      inset-inline-end: var(--click-to-call-offset, 24px);
      z-index: var(--click-to-call-z-index, 999);
      max-inline-size: min(20rem, calc(100vw - 2 * var(--click-to-call-offset, 24px)));
    }
    @media print {
      :host {
        display: none;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      ::slotted(*) {
        animation: appear 0.3s;
      }
    }
    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
  `;

  /** The id of the element to open. */
  @checked(text) @property() for = '';

  /** Invites after this time on the page: `20s`, `2m` or `500ms`. Default: never. */
  @checked(textLike('a time such as 20s, 2m or 500ms', /^\d+(\.\d+)?(ms|s|m)$/))
  @property()
  delay = '';

  /** Invites when the visitor has scrolled down this share of the page: `60%`. Default: never. */
  @checked(textLike('a share such as 60%', /^(\d{1,2}|100)%$/))
  @property({ attribute: 'scroll-depth' })
  scrollDepth = '';

  /** Invites when the pointer leaves the page at the top, towards the tabs and the address bar. */
  @checked(flag) @property({ type: Boolean }) exit = false;

  /**
   * How often the visitor is invited: once in a `session` (stored in `sessionStorage` when the
   * invitation is shown), or once on a `page` (nothing is stored). Default: `session`.
   */
  @checked(oneOf(['session', 'page'])) @property() once: 'session' | 'page' = 'session';

  /**
   * The paths of the pages on which visitors are invited, separated by spaces. `*` stands for any
   * text: `/pricing /products/*`. Empty for all pages.
   */
  @checked(text) @property() pages = '';

  /** While it is set, nothing is shown, counted or stored. For the time before consent. */
  @checked(flag) @property({ type: Boolean }) hold = false;

  readonly #consumer = new InteractionConsumer(this, () => this.for);
  /** Undefined in DOM implementations for unit tests that lack `attachInternals()`. */
  readonly #internals = this.attachInternals?.() as ElementInternals | undefined;
  /** The trigger of the invitation on screen. Null while there is none. */
  #shown: InvitationTrigger | null = null;
  #stop: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  // Not before: the controller follows another target at the beginning of an update.
  protected override update(changed: PropertyValues<this>): void {
    const wasOpened = !!this.#consumer.interaction.metadata.opened;
    // A visitor who has opened the panel needs no invitation.
    if (wasOpened || this.hold) {
      this.#stop();
      this.#hide();
    }
    if (wasOpened && !this.hold && !wasInvited(this.for, this.once)) {
      rememberInvited(this.for, this.once);
    }
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const settings = ['for', 'delay', 'scrollDepth', 'exit', 'hold'] as const;
    if (settings.some((name) => changed.has(name))) this.#watch();
  }

  get #target(): ClickToCall | null {
    const { target } = this.#consumer;
    return target && 'show' in target ? (target as ClickToCall) : null;
  }

  /** Waits for a trigger, from the time at which the visitor is on the page. */
  #watch(): void {
    whenVisited(this.ownerDocument, () => {
      this.#stop();
      if (this.#shown || !this.isConnected || this.hold) return;
      this.#stop = awaitTrigger(
        this.ownerDocument,
        {
          delay: millisecondsOf(this.delay),
          scrollDepth: this.scrollDepth ? parseInt(this.scrollDepth) / 100 : null,
          exit: this.exit,
          scheduler: environmentOf(this).scheduler,
        },
        (trigger) => this.#invite(trigger),
      );
    });
  }

  #invite(trigger: InvitationTrigger): void {
    const { defaultView } = this.ownerDocument;
    if (wasInvited(this.for, this.once) || this.#consumer.interaction.metadata.opened) return;
    // In a single-page app, the path may change: the time of the next page begins now.
    if (!matchesPath(this.pages, defaultView!.location.pathname)) return this.#watch();
    const target = this.#target;
    if (!target || target.outsideHours || isCovered(this.ownerDocument) || !this.#isRendered()) {
      // Not every dialog dispatches an event when it closes.
      this.#stop = environmentOf(this).scheduler.after(pause, () => this.#invite(trigger));
      return;
    }
    rememberInvited(this.for, this.once);
    this.#shown = trigger;
    this.requestUpdate();
    void this.updateComplete.then(() => dispatch(this, 'invited', trigger));
  }

  /** Adds the state `shown`, and returns whether the page's styles then display the element. */
  #isRendered(): boolean {
    const states = this.#internals?.states;
    states?.add('shown');
    // jsdom has no layout.
    const isRendered = this.renderRoot.firstElementChild!.checkVisibility?.() ?? true;
    if (!isRendered) states?.delete('shown');
    return isRendered;
  }

  /** Hides the invitation. Returns its trigger, or null when it was not shown. */
  #hide(): InvitationTrigger | null {
    const shown = this.#shown;
    this.#shown = null;
    this.#internals?.states?.delete('shown');
    if (shown) this.requestUpdate();
    return shown;
  }

  #accept(): void {
    const target = this.#target;
    const trigger = this.#hide();
    if (!target || !trigger) return;
    dispatch(this, 'accepted', trigger);
    // The pressed button is removed, so the launcher gets the focus before and after the panel.
    target.focus();
    target.show({ proactive: true }).then(
      () => target.focus(),
      () => {
        // The launcher shows the error.
      },
    );
  }

  #dismiss(): void {
    const hasFocus = this.matches(':focus-within');
    const trigger = this.#hide();
    if (!trigger) return;
    if (hasFocus) this.#target?.focus();
    dispatch(this, 'dismissed', trigger);
  }

  #handleClick(event: Event): void {
    // From the innermost element on: the button of a design system is in a shadow root.
    const path = event.composedPath();
    const pressed = path.slice(
      0,
      path.indexOf(event.currentTarget!),
    ) as Partial<HTMLButtonElement>[];
    if (!pressed.some((element) => element.matches?.(buttons))) return;
    // The page may have a form around the invitation.
    event.preventDefault();
    if (pressed.some(({ value }) => value === 'dismiss')) this.#dismiss();
    else this.#accept();
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#dismiss();
  }

  protected override render() {
    // Rendered empty first: screen readers announce only later changes of a live region.
    return html`
      <div role="status" @click=${this.#handleClick} @keydown=${this.#handleKeydown}>
        ${this.#shown ? html`<slot></slot>` : nothing}
      </div>
    `;
  }
}

function dispatch(
  target: EventTarget,
  name: keyof InvitationEventMap,
  trigger: InvitationTrigger,
): void {
  const detail: InvitationDetail = { trigger };
  target.dispatchEvent(new CustomEvent(name, { detail, composed: true }));
}

/** Matches what a visitor takes for a button. */
const buttons = 'button, input:is([type=button], [type=submit]), [role=button]';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: minute };

/** Parses a time such as `20s`. In ms; null for an empty text. */
function millisecondsOf(time: string): number | null {
  const [, value, unit] = /^([\d.]+)(\w+)$/.exec(time) ?? [];
  return value && unit ? Number(value) * units[unit]! : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call-invite': ClickToCallInvite;
  }
}
