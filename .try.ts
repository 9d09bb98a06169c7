import { mkdtempSync } from 'node:fs';
import { startServer } from '#server/start-server.ts';
import { serveDemo, demoPaths } from './demo/site.ts';
import { openReader } from './tests/journeys/support/open-reader.ts';
const name = (process.argv[2] ?? 'chromium') as 'chromium'|'firefox';
const data = mkdtempSync('/tmp/try/data-');
const server = await startServer({ host:'127.0.0.1', port:0, data, teamName:'Try' });
const site = await serveDemo({host:'127.0.0.1',port:0});
console.log(server.address, site.origin, server.firstInvite);
const r = await openReader(name, { extension: `.output/${name==='chromium'?'chrome':'firefox'}-mv3-demo`, provision: {invite: server.firstInvite!, name:'Ada'} });
try {
  const a = await r.openArticle(site.origin + demoPaths.herald);
  let marks;
  try { marks = await a.waitForMarks(); } catch (e) { console.log('NO MARKS', e); }
  console.log(marks?.map(m=>m.highlight.slice(0,4)+' '+m.text.slice(0,150)));
  await a.screenshot('/tmp/try/1.png');
  if (marks?.[0]) {
    await a.clickText(marks[0].text.slice(0,60));
    const c = await a.card();
    console.log(await c.text());
    await a.screenshot('/tmp/try/2.png');
    const p = await r.openPanel(a);
    console.log('PANEL', (await p.text()).slice(0,1500));
    await p.screenshot('/tmp/try/3.png');
  }
  console.log('errors', await r.errors());
} finally { await r.close(); await site.close(); await server.close(); }
