/** @jsxImportSource react */
import { useRef } from 'react';
import type { ClickToCall, ErrorCode } from 'click-to-call';
import type {} from 'click-to-call/jsx/react';

export function Contact({ shown }: { shown: boolean | undefined }) {
  const element = useRef<ClickToCall>(null);
  return (
    <>
      <button type="button" onClick={() => void element.current?.show()}>
        Call us
      </button>
      <click-to-call
        ref={element}
        id="call"
        className="contact"
        group-name="support"
        api-key="public"
        open={shown}
        timeout={5000}
        no-launcher
        placement="top-end"
        prefill={{ firstname: 'Ada' }}
        service={() => Promise.resolve({ toPhoneNumber: '+12025550123' })}
        oncompleted={({ detail }) => console.log(detail.elapsed)}
        oncopied={({ detail }) => detail.what satisfies 'number' | 'code'}
        onfailed={({ error }) => error.code satisfies ErrorCode}
        onbefore-submit={(event) => event.waitUntil(Promise.resolve())}
      >
        <a slot="alternative" href="mailto:support@example.com">
          Write to us
        </a>
        <click-to-call-when state="expired failed">Sorry.</click-to-call-when>
      </click-to-call>
      <click-to-call-timeline for="call" />
      <click-to-call-invite
        for="call"
        delay="20s"
        scroll-depth="60%"
        exit
        onaccepted={({ detail }) => console.log(detail.trigger)}
      >
        <button>Call me</button>
      </click-to-call-invite>
      {/* @ts-expect-error A place that is none. */}
      <click-to-call placement="middle" />
      {/* @ts-expect-error No such property. */}
      <click-to-call phoneNumber="+12025550123" />
      {/* @ts-expect-error To be read only. */}
      <click-to-call state="form" />
      {/* @ts-expect-error To be read only. */}
      <click-to-call metadata={{}} />
      {/* @ts-expect-error To be read only. */}
      <click-to-call callIn={null} />
      {/* @ts-expect-error A method. */}
      <click-to-call show={() => Promise.resolve()} />
      {/* @ts-expect-error Of Lit. */}
      <click-to-call renderRoot={document.body} />
      {/* @ts-expect-error Not an attribute. */}
      <click-to-call service="https://calls.example.com" />
      {/* @ts-expect-error An attribute says an object as JSON. */}
      <click-to-call user-data={{ cart: '42' }} />
      {/* @ts-expect-error Only a failure carries an error. */}
      <click-to-call onclosed={({ error }) => error} />
      {/* @ts-expect-error No such event. */}
      <click-to-call onanswered={() => {}} />
    </>
  );
}
