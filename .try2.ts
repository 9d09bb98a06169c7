import { readFileSync } from 'node:fs';
import { detectPlainText } from '#detection/detect-plain.ts';
import { marksOf } from '#detection/marks.ts';
for (const f of process.argv.slice(2)) {
  let t = readFileSync(f,'utf8'); if (f.endsWith('.html')) t = [...t.matchAll(/<(p|h1)[^>]*>([\s\S]*?)<\/\1>/g)].map(m=>m[2].replace(/<[^>]+>/g,'').replace(/\s+/g,' ').trim()).join('\n\n');
  const r = detectPlainText(t); const m = new Map(marksOf(r).map(x=>[x.start,x]));
  console.log('==',f);
  for (const s of r.sentences) console.log(s.role.padEnd(12), m.get(s.start)?.level ?? '-', 'P'+s.checkable.priority, s.checkable.score.toFixed(2), 'E'+(s.editorialising.marked?1:0), s.checkable.kinds.join('/'), s.attribution? `[${s.attribution.source?.text}|${s.attribution.kind}|${s.attribution.document?.text}]`:'', s.end-s.start, s.text.slice(0,70));
}
