/**
 * Starts the call-in service of the documentation in a service worker, where the pages are files
 * without a server of their own.
 */

/** A worker without work ends after 30 seconds, and forgets which numbers it has lent. */
const stayEvery = 20_000;

try {
  await navigator.serviceWorker.register(new URL('service-worker.js', import.meta.url));
  setInterval(() => navigator.serviceWorker.controller?.postMessage('stay'), stayEvery);
} catch (error) {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent =
    'No numbers here: the call-in service of these pages runs in a service worker, which this browser or this address (neither https: nor localhost) does not allow.';
  document.querySelector('main')?.prepend(notice);
  console.warn('The service worker is not registered:', error);
}
