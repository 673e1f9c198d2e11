'use client';

import { ClickToCall } from 'click-to-call/react';
import { useState } from 'react';

const fields = [
  { name: 'name', label: 'Name' },
  { name: 'order', label: 'Order' },
];

const strings = { title: 'Ask Next.js' };

const service = async () => ({ toPhoneNumber: '+12025550123', accessCode: '00421' });

export function Contact({ customer }: { customer: string }) {
  const [name, setName] = useState(customer);
  const [events, setEvents] = useState<string[]>([]);
  const add = ({ type }: Event) => setEvents((before) => [...before, type]);

  return (
    <>
      <label>
        Your name <input value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <ClickToCall
        country="US"
        noConfirm
        fields={fields}
        prefill={{ name }}
        service={service}
        strings={strings}
        onOpened={add}
        onBeforeSubmit={({ detail }) => (detail.userData.app = 'next')}
        onSubmitted={add}
        onCompleted={add}
        onClosed={add}
      >
        Call us
      </ClickToCall>
      <ol>
        {events.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </>
  );
}
