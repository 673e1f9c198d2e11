/** @jsxImportSource react */
import { useRef, useState } from 'react';
import type { ClickToCall as Element, ErrorCode, Metadata } from 'click-to-call';
import { ClickToCall, type ClickToCallProps } from 'click-to-call/react';

export const common: ClickToCallProps = { groupName: 'support', timeout: 5000, noConfirm: true };

export function Contact({ shown }: { shown: boolean | undefined }) {
  const element = useRef<Element>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => void element.current?.show()}>
        Call us
      </button>
      <ClickToCall
        {...common}
        ref={element}
        key="call"
        id="call"
        className="contact"
        open={shown}
        placement="top-end"
        prefill={{ firstname: 'Ada' }}
        service={() => Promise.resolve({ toPhoneNumber: '+12025550123' })}
        onCompleted={({ detail }) => detail satisfies Metadata}
        onDialled={({ detail }) => detail.completed satisfies number | false}
        onCopied={({ detail }) => detail.what satisfies 'number' | 'code'}
        onFailed={({ error }) => error.code satisfies ErrorCode}
        onBeforeSubmit={(event) => event.waitUntil(Promise.resolve())}
      >
        Call us
      </ClickToCall>
      <ClickToCall open={open} onOpened={() => setOpen(true)} onClosed={() => setOpen(false)} />
      {/* @ts-expect-error A place that is none. */}
      <ClickToCall placement="middle" />
      {/* @ts-expect-error No such property. */}
      <ClickToCall phoneNumber="+12025550123" />
      {/* @ts-expect-error To be read only. */}
      <ClickToCall state="form" />
      {/* @ts-expect-error To be read only. */}
      <ClickToCall metadata={common} />
      {/* @ts-expect-error To be read only. */}
      <ClickToCall callIn={null} />
      {/* @ts-expect-error A method. */}
      <ClickToCall show={() => Promise.resolve()} />
      {/* @ts-expect-error Of Lit. */}
      <ClickToCall renderRoot={document.body} />
      {/* @ts-expect-error Of Lit. */}
      <ClickToCall requestUpdate={() => {}} />
      {/* @ts-expect-error Only a failure carries an error. */}
      <ClickToCall onClosed={({ error }) => error} />
      {/* @ts-expect-error No such event. */}
      <ClickToCall onAnswered={() => {}} />
    </>
  );
}
