/**
 * Runs in the measured page, before anything of the widget does. Every widget is measured by the
 * same few lines.
 */

/**
 * The elements at the end of a path: a selector for each root on the way down.
 *
 * @param {readonly string[]} path
 * @param {ParentNode} [root]
 * @returns {Element[]}
 */
function find([selector = '', ...rest], root = document) {
  const found = [...root.querySelectorAll(selector)];
  if (rest.length === 0) return found;
  return found.flatMap(({ shadowRoot }) => (shadowRoot ? find(rest, shadowRoot) : []));
}

/** The next task, without the delay of a timer. */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

/** A task that waits until there is no other. */
const idle = () => scheduler.postTask(() => {}, { priority: 'background' });

const nextFrame = () => new Promise(requestAnimationFrame);

/** @param {Element | undefined} element */
const isSeen = (element) => {
  const box = element?.getBoundingClientRect();
  return (
    !!box?.width &&
    !!box.height &&
    !!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
};

/**
 * Resolves when what is found there has been painted.
 *
 * @param {readonly string[]} path
 */
async function untilPainted(path) {
  do await nextFrame();
  while (!isSeen(find(path)[0]));
  // This frame paints it; the task after it begins when that is done.
  await nextTask();
}

const measuring = {
  find,

  /**
   * Runs a script that the page has preloaded, and resolves when the launcher is there. Where that
   * began and ended is marked in the trace.
   *
   * @param {string} source
   * @param {readonly string[]} launcher
   */
  async start(source, launcher) {
    const script = Object.assign(document.createElement('script'), { type: 'module' });
    script.src = source;
    await nextTask();
    performance.mark('start');
    document.head.append(script);
    // Looked for only while the page has nothing else to do.
    while (find(launcher).length === 0) await idle();
    performance.mark('launcher');
  },

  /**
   * Adds more of the widget, and answers with the ms until each has its launcher.
   *
   * @param {number} count
   * @param {readonly string[]} launcher
   * @param {string} [markup]
   */
  async add(count, launcher, markup) {
    const all = find(launcher).length + count;
    const begin = performance.now();
    for (let index = 0; index < count; index++) {
      if (markup) document.body.insertAdjacentHTML('beforeend', markup);
      else addWidget();
    }
    while (find(launcher).length < all) await nextTask();
    return performance.now() - begin;
  },

  /**
   * Waits for a click, and answers with the ms from then until what is found there has been painted.
   *
   * @param {readonly string[]} path
   * @returns {Promise<number>}
   */
  awaitPanel(path) {
    return new Promise((resolve) => {
      const handleClick = async (/** @type {Event} */ event) => {
        await untilPainted(path);
        resolve(performance.now() - event.timeStamp);
      };
      addEventListener('click', handleClick, { capture: true, once: true });
    });
  },

  /**
   * The middle of what is found there, once it has been painted and no longer moves.
   *
   * @param {readonly string[]} path
   */
  async awaitPlace(path) {
    await untilPainted(path);
    let box = find(path)[0]?.getBoundingClientRect();
    for (;;) {
      await nextFrame();
      const next = find(path)[0]?.getBoundingClientRect();
      if (box && next && box.x === next.x && box.y === next.y) {
        return { x: next.x + next.width / 2, y: next.y + next.height / 2 };
      }
      box = next;
    }
  },

  /**
   * Answers with the ms from the beginning of the visit until what is found there has been painted.
   *
   * @param {readonly string[]} path
   */
  async awaitFirst(path) {
    await untilPainted(path);
    return performance.now();
  },
};

Object.assign(globalThis, { probe: measuring });
