/**
 * Runs a script on a page of its own, on which one file is not to be found. Resolves with what
 * the script returns.
 * @param missing The address of that file.
 * @param script The body of an asynchronous function.
 */
export async function runOnPageWithout(missing: string, script: string): Promise<unknown> {
  const page = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  page.onload = () => page.contentWindow!.postMessage('begin', '*', [port2]);
  page.srcdoc = `
    <script type="importmap">
      { "imports": { "${missing}": "data:text/javascript,throw 'not to be found'" } }
    </script>
    <script>
      onmessage = async ({ ports: [port] }) => {
        port.postMessage(await (async () => { ${script} })());
      };
    </script>
  `;
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  document.body.append(page);
  try {
    return await answer;
  } finally {
    page.remove();
  }
}
