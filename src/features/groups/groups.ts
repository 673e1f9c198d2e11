import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldDefinition } from '../../form/definition.js';
import type { Texts } from '../../i18n/localizer.js';
import type { Lifecycle } from '../../lifecycle/lifecycle.js';
import { reportOnce } from '../../report-once.js';
import type { Scheduler } from '../../scheduler.js';
import { queueServiceOf } from '../../services/lazy-engagement.js';
import type { ServiceConfiguration } from '../../services/select-service.js';
import { addStyles } from '../../ui/add-styles.js';
import type { HoursFeature } from '../hours/hours.js';
import { WaitController } from '../wait/wait-controller.js';
import { waitStrings } from '../wait/wait.strings.js';
import { groupsStrings } from './groups.strings.js';
import { groupsView } from './groups-view.js';
import { groupsStyles } from './groups.styles.js';
import { parseGroups, type Group } from './parse-groups.js';

export interface GroupsHost extends ReactiveControllerHost, HTMLElement, ServiceConfiguration {
  readonly groups: unknown;
  readonly waitRefresh: number;
}

export interface GroupsOptions {
  lifecycle: Lifecycle;
  scheduler: Scheduler;
  /** Whether the current view shows the waiting times. */
  isShown: () => boolean;
  /** The opening hours; null when their code could not be loaded. */
  hours: () => HoursFeature | null;
}

/** The list of departments at the top of the form. */
export class Groups implements ReactiveController {
  readonly #host: GroupsHost;
  readonly #texts: Texts;
  readonly #options: GroupsOptions;
  #given: unknown = null;
  /** The parsed list as JSON: a framework may set a new but equal list with each render. */
  #content: string | null = null;
  #groups: readonly Group[] = [];
  #waits: ReadonlyMap<Group, WaitController> = new Map();

  constructor(host: GroupsHost, texts: Texts, options: GroupsOptions) {
    this.#host = host;
    this.#texts = texts;
    this.#options = options;
    texts.add(waitStrings);
    texts.add(groupsStrings);
    addStyles(host, groupsStyles);
    host.addController(this);
    this.hostUpdate();
  }

  /**
   * The current list of the page, which may have changed since the last update, as a field of the
   * form; null when the page has no departments.
   */
  readField(): FieldDefinition | null {
    this.hostUpdate();
    if (this.#groups.length === 0) return null;
    const options = this.#groups.map(({ name, label }) => ({ value: name, label }));
    return { name: 'group', type: 'select', options, required: true };
  }

  /**
   * The name of the department to request a number from: the chosen one, or the first open one if
   * none of the departments is chosen. Empty when the page has no departments.
   * @param mayBeClosed Whether a closed department stays chosen.
   */
  pick(chosen: string | undefined, mayBeClosed: boolean): string {
    const isOpen = ({ name }: Group) => !this.#isClosed(name);
    const current = this.#groups.find(({ name }) => name === chosen);
    if (current && (mayBeClosed || isOpen(current))) return current.name;
    const group = this.#groups.find(isOpen) ?? current ?? this.#groups[0];
    return group?.name ?? '';
  }

  hostUpdate(): void {
    const { groups } = this.#host;
    if (groups === this.#given) return;
    this.#given = groups;
    const parsed = groups ? parseGroups(groups, reportOnce) : [];
    const content = JSON.stringify(
      parsed.map(({ name, label, virtualQueue }) => [name, label, virtualQueue]),
    );
    if (content === this.#content) return;
    this.#content = content;
    for (const wait of this.#waits.values()) wait.end();
    this.#groups = parsed;
    this.#waits = new Map(this.#groups.map((group) => [group, this.#waitOf(group)]));
  }

  /** Renders the list. */
  render(chosen: string, busy: boolean, onChoose: (name: string) => void): unknown {
    return groupsView({
      legend: this.#texts.text('group'),
      options: this.#groups.map((group) => ({
        ...group,
        hint: this.#hintOf(group),
        isClosed: this.#isClosed(group.name),
      })),
      chosen,
      busy,
      onChoose,
    });
  }

  #waitOf({ name, virtualQueue }: Group): WaitController {
    const { lifecycle, scheduler, isShown } = this.#options;
    return new WaitController(this.#host, {
      lifecycle,
      scheduler,
      service: () => queueServiceOf(this.#host, virtualQueue),
      isShown: () => lifecycle.interaction.state === 'form' && isShown() && !this.#isClosed(name),
      refresh: () => this.#host.waitRefresh,
    });
  }

  #isClosed(name: string): boolean {
    return !!this.#options.hours()?.isGroupOutside(name);
  }

  #hintOf(group: Group): string {
    const { text, duration } = this.#texts;
    if (this.#isClosed(group.name)) {
      const opens = this.#options.hours()!.openingOf(this.#texts, group.name);
      return opens ? text('opens', { time: opens }) : text('group-closed');
    }
    const wait = this.#waits.get(group)!.estimate;
    if (wait === 'unknown') return '';
    if (wait === 'nobody') return text('wait-nobody');
    return wait > 0 ? text('wait', { time: duration(wait * 1000) }) : text('wait-none');
  }
}
