/** The page behind an invite link: it says what to do with the link, and runs nothing. */
import { Hono } from 'hono';

const style = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem}
@media (prefers-color-scheme:dark){body{background:#16181c;color:#e8e8e6}}`;

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Join a team on Second Source</title>
<style>${style}</style>
<h1>You are invited to a team</h1>
<p>Open Second Source’s settings and paste this page’s address, all of it, into “Join a team”.</p>
<p>The link works once, for one person or for one more device of yours. Do not pass it on.</p>
</html>
`;

/** The invite stands after the #, which a browser does not send: the server never sees it here. */
export function joinPage(): Hono {
  return new Hono().get('/join', (c) => {
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    return c.html(page);
  });
}
