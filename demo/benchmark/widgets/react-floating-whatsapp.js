import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { FloatingWhatsApp } from 'react-floating-whatsapp';

globalThis.addWidget = () => {
  const root = document.body.appendChild(document.createElement('div'));
  createRoot(root).render(
    createElement(FloatingWhatsApp, { phoneNumber: '12025550123', accountName: 'Call us' }),
  );
};

globalThis.addWidget();
