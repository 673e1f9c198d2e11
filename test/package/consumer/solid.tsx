/** @jsxImportSource solid-js */
import type { ClickToCall, ErrorCode } from 'click-to-call';
import type {} from 'click-to-call/jsx/solid';

export function Contact(props: { shown: boolean | undefined }) {
  let element!: ClickToCall;
  return (
    <>
      <button type="button" onClick={() => void element.show()}>
        Call us
      </button>
      <click-to-call
        ref={element}
        id="call"
        class="contact"
        attr:group-name="support"
        open={props.shown}
        timeout={5000}
        no-launcher
        placement="top-end"
        prop:prefill={{ firstname: 'Ada' }}
        prop:service={() => Promise.resolve({ toPhoneNumber: '+12025550123' })}
        on:completed={({ currentTarget, detail }) => currentTarget.open && detail.elapsed}
        on:copied={({ detail }) => detail.what satisfies 'number' | 'code'}
        on:failed={({ error }) => error.code satisfies ErrorCode}
        on:before-submit={(event) => event.waitUntil(Promise.resolve())}
      >
        <click-to-call-when state="expired failed">Sorry.</click-to-call-when>
      </click-to-call>
      <click-to-call-timeline for="call" />
      <click-to-call-invite for="call" delay="20s" on:accepted={({ detail }) => detail.trigger}>
        <button>Call me</button>
      </click-to-call-invite>
      {/* @ts-expect-error A place that is none. */}
      <click-to-call placement="middle" />
      {/* @ts-expect-error No such property. */}
      <click-to-call prop:phoneNumber="+12025550123" />
      {/* @ts-expect-error To be read only. */}
      <click-to-call prop:state="form" />
      {/* @ts-expect-error To be read only. */}
      <click-to-call prop:callIn={null} />
      {/* @ts-expect-error A method. */}
      <click-to-call prop:show={() => Promise.resolve()} />
      {/* @ts-expect-error Of Lit. */}
      <click-to-call prop:renderRoot={document.body} />
      {/* @ts-expect-error Only a failure carries an error. */}
      <click-to-call on:closed={({ error }) => error} />
      {/* @ts-expect-error No such event. */}
      <click-to-call on:answered={() => {}} />
    </>
  );
}
