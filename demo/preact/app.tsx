/** @jsxImportSource preact */
import 'click-to-call/define';
import { render } from 'preact';
import { useState } from 'preact/hooks';

const fields = [
  { name: 'name', label: 'Name' },
  { name: 'order', label: 'Order' },
];

const strings = { title: 'Ask Preact' };

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
          Your name{' '}
          <input value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
      </p>
      <p>
        <button type="button" class="button" onClick={() => setShown(!shown)}>
          {shown ? 'Take the launcher away' : 'Put a launcher here'}
        </button>
      </p>
      {shown && (
        <click-to-call
          country="US"
          noConfirm
          fields={fields}
          prefill={{ name }}
          service={service}
          strings={strings}
          onready={add}
          onopened={add}
          onstarted={add}
          onbefore-submit={({ detail }) => (detail.userData.app = 'preact')}
          onsubmitted={add}
          oncompleted={add}
          onexpired={add}
          onfailed={add}
          oncancelled={add}
          onclosed={add}
        >
          Call us
        </click-to-call>
      )}
      <ol>
        {events.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </>
  );
}

render(<App />, document.getElementById('app')!);
