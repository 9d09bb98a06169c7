/** A page whose article stands in a shadow root, open or closed. The test alone is told where that is. */

/** `body` is the markup of the article's inside. */
export function shadowPage(mode: ShadowRootMode, body: string): string {
  return `<!doctype html>
    <html lang="en-GB">
      <head><meta charset="utf-8"><title>Harbour news, ${mode}</title></head>
      <body>
        <h1>Harbour news of Vell</h1>
        <harbour-story></harbour-story>
        <script>
          const root = document.querySelector('harbour-story').attachShadow({ mode: '${mode}' });
          root.innerHTML = ${JSON.stringify(body).replaceAll('<', String.raw`\u003c`)};
          window.shadowRootForTests = root;
        </script>
      </body>
    </html>`;
}
