// A page as it is built with a bundler.
import 'click-to-call/companions';
import { strings } from 'click-to-call/i18n/nl';

const element = document.querySelector('click-to-call')!;
element.strings = { renew: strings.renew };
element.service = () =>
  Promise.resolve({
    toPhoneNumber: '+18005550123',
    accessCode: '00421',
    expirationTime: Date.now() + 300_000,
  });
