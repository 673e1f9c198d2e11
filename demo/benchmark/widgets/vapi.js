import WidgetLoader from '@vapi-ai/client-sdk-react/widget';

globalThis.addWidget = () => {
  const container = document.body.appendChild(document.createElement('div'));
  const props = { publicKey: 'key', assistantId: 'call-us', mode: 'chat', title: 'Call us' };
  new WidgetLoader({ container, component: 'VapiWidget', props });
};

globalThis.addWidget();
