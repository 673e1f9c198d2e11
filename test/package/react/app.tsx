import { ClickToCall } from 'click-to-call/react';
import { useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

/** Props that the element lets nobody set, as a page without types may give them. */
const notSettable: object = {
  state: 'form',
  metadata: {},
  callIn: null,
  show: 1,
  requestUpdate: 1,
  renderRoot: null,
  hasUpdated: false,
  updateComplete: 1,
  isConnected: false,
};

const pages: Readonly<Record<string, () => unknown>> = {
  hydrated: () => (
    <ClickToCall
      id="call"
      toPhoneNumber="+1 202 555 0123"
      prefill={{ firstname: 'Ada' }}
      onOpened={({ type }) => console.log(type)}
    >
      Call us
    </ClickToCall>
  ),
  'not-settable': () => (
    <ClickToCall {...notSettable} className="contact" noConfirm title="Call">
      Call us
    </ClickToCall>
  ),
  controlled: function Controlled() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button id="open" onClick={() => setOpen(true)}>
          {open ? 'open' : 'closed'}
        </button>
        <ClickToCall
          open={open}
          noConfirm
          onOpened={() => setOpen(true)}
          onClosed={() => setOpen(false)}
        >
          Call us
        </ClickToCall>
      </>
    );
  },
};

const main = document.querySelector('main')!;
const Page = pages[main.id]! as React.ComponentType;
if (main.childElementCount > 0) hydrateRoot(main, <Page />);
else createRoot(main).render(<Page />);
