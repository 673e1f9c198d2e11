import { html } from 'lit';

export default {
  title: 'click-to-call',
  component: 'click-to-call',
  args: { toPhoneNumber: '+12025550123', label: 'Call us' },
  render: ({ toPhoneNumber, label }) => html`
    <click-to-call inline to-phone-number=${toPhoneNumber}>
      ${label}
      <a slot="alternative" href="mailto:support@example.com">Write to us instead</a>
    </click-to-call>
  `,
};

export const Support = {};
