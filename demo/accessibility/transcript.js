/** Shows what a screen reader said in the last run of `npm run screen-reader`. */

const response = await fetch('transcript.txt');
/** @type {HTMLElement} */ (document.querySelector('#transcript')).textContent =
  await response.text();
