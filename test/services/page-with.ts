/**
 * Runs a script on a page of its own, on which some files are others than on the server. Resolves
 * with what the script returns, and rejects with what it throws.
 * @param files The code of those files by their address.
 * @param script The body of an asynchronous function.
 */
export async function runOnPageWith(
  files: Readonly<Record<string, string>>,
  script: string,
): Promise<unknown> {
  const imports = Object.fromEntries(
    Object.entries(files).map(([address, code]) => [
      address,
      `data:text/javascript,${encodeURIComponent(code)}`,
    ]),
  );
  const page = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  page.onload = () => page.contentWindow!.postMessage('begin', '*', [port2]);
  page.srcdoc = `
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script>
      onmessage = async ({ ports: [port] }) => {
        try {
          port.postMessage({ value: await (async () => { ${script} })() });
        } catch (error) {
          port.postMessage({ error: String(error) });
        }
      };
    </script>
  `;
  const answer = new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<{ value?: unknown; error?: string }>) => {
      if (data.error === undefined) resolve(data.value);
      else reject(new Error(data.error));
    };
  });
  document.body.append(page);
  try {
    return await answer;
  } finally {
    page.remove();
  }
}

/** The code of a file that is not to be found. */
export const missing = "throw new Error('not to be found')";
