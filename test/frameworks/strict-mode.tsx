import { ClickToCall } from 'click-to-call/react';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** An app that tells when React mounts it, with the element's events between. */
function App() {
  const [lines, setLines] = useState<string[]>([]);
  const add = (line: string) => setLines((before) => [...before, line]);
  const addType = ({ type }: Event) => add(type);

  useEffect(() => {
    add('mounted');
    return () => add('unmounted');
  }, []);

  return (
    <>
      <ClickToCall
        noConfirm
        toPhoneNumber="+12025550123"
        onReady={addType}
        onOpened={addType}
        onCancelled={addType}
        onClosed={addType}
      >
        Call us
      </ClickToCall>
      <ol>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
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
