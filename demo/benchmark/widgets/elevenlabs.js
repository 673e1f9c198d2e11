// The service of the widget is answered by the page's own server.
const { fetch } = globalThis;
globalThis.fetch = (address, init) => {
  const { pathname, search } = new URL(address, location.href);
  return fetch(pathname + search, init);
};

await import('@elevenlabs/convai-widget-embed');

globalThis.addWidget = () => {
  const widget = document.createElement('elevenlabs-convai');
  widget.setAttribute('agent-id', 'call-us');
  document.body.append(widget);
};

globalThis.addWidget();
