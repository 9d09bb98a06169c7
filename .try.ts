import { openStage } from './tests/journeys/support/stage.ts';
import { demoPaths } from './demo/site.ts';
const stage = await openStage();
try {
  const ada = await stage.reader({browser:'chromium', name:'Ada'});
  let h = await ada.openArticle(stage.site.origin+demoPaths.herald);
  await h.waitForMarks();
  await ada.kill(); await ada.reopen();
  h = await ada.openArticle(stage.site.origin+demoPaths.herald);
  await h.waitForMarks();
  console.log('marks again');
  try { const p = await ada.openPanel(h); console.log((await p.text()).slice(0,100)); } catch(e) { console.log(e); }
  console.log(await ada.errors());
} finally { await stage.close(); }
