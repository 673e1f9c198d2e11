import { ClickToCall } from 'click-to-call/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const fields = [
  { name: 'name', label: 'Name' },
  { name: 'order', label: 'Order' },
];

const strings = { title: 'Ask React' };

const service = async () => ({ toPhoneNumber: '+12025550123', accessCode: '00421' });

function App() {
  const [shown, setShown] = useState(true);
  const [name, setName] = useState('Ada');
  const [events, setEvents] = useState<string[]>([]);
  const add = ({ type }: Event) => setEvents((before) => [...before, type]);

  return (
    <>
      <p>
        <label>
          Your name <input value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      </p>
      <p>
        <button type="button" className="button" onClick={() => setShown(!shown)}>
          {shown ? 'Take the launcher away' : 'Put a launcher here'}
        </button>
      </p>
      {shown && (
        <ClickToCall
          country="US"
          noConfirm
          fields={fields}
          prefill={{ name }}
          service={service}
          strings={strings}
          onReady={add}
          onOpened={add}
          onStarted={add}
          onBeforeSubmit={({ detail }) => (detail.userData.app = 'react')}
          onSubmitted={add}
          onCompleted={add}
          onExpired={add}
          onFailed={add}
          onCancelled={add}
          onClosed={add}
        >
          Call us
        </ClickToCall>
      )}
      <ol>
        {events.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
