import Typebot from '@typebot.io/js/web';

let count = 0;

globalThis.addWidget = () =>
  Typebot.initBubble({ id: `bubble-${count++}`, typebot: 'call-us', apiHost: location.origin });

globalThis.addWidget();
