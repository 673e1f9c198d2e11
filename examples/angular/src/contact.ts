import { CUSTOM_ELEMENTS_SCHEMA, Component, computed, signal } from '@angular/core';
import type { BeforeSubmitEvent } from 'click-to-call';
import 'click-to-call/define';

@Component({
  selector: 'app-contact',
  // Angular has to be told that some tags are no components of its own.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Contact</h1>
      <label> Your name <input #input [value]="name()" (input)="name.set(input.value)" /> </label>
      <click-to-call
        country="US"
        no-confirm
        [fields]="fields"
        [prefill]="prefill()"
        [service]="service"
        [strings]="strings"
        (opened)="add($event)"
        (before-submit)="amend($event)"
        (submitted)="add($event)"
        (completed)="add($event)"
        (closed)="add($event)"
      >
        Call us
      </click-to-call>
      <ol>
        @for (event of events(); track $index) {
          <li>{{ event }}</li>
        }
      </ol>
    </main>
  `,
})
export class Contact {
  protected readonly fields = [
    { name: 'name', label: 'Name' },
    { name: 'order', label: 'Order' },
  ];
  protected readonly strings = { title: 'Ask Angular' };
  protected readonly name = signal('Ada');
  protected readonly prefill = computed(() => ({ name: this.name() }));
  protected readonly events = signal<readonly string[]>([]);

  protected readonly service = async () => ({ toPhoneNumber: '+12025550123', accessCode: '00421' });

  protected add({ type }: Event) {
    this.events.update((before) => [...before, type]);
  }

  protected amend({ detail }: BeforeSubmitEvent) {
    detail.userData['app'] = 'angular';
  }
}
