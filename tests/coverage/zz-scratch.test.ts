import { readFileSync } from 'node:fs';
import { detectPlainText } from '#detection/detect-plain.ts';
import { compareAccounts } from '#coverage/compare.ts';
import { relatedAccounts } from '#coverage/related.ts';
import { it } from 'vitest';
it('x',()=>{
const d='/work/shared/material/';
const acc=(k:string,t:string,p:string|null=null)=>({key:k,title:k,outlet:k,address:'https://'+k+'.example',publishedAt:p,report:detectPlainText(t,{publishedAt:p})});
const list=JSON.parse(readFileSync(d+'pairs/seed-cluster/articles.json','utf8')).filter((a:any)=>a.lang==='en');
const ev=new Map<string,string>(list.map((a:any)=>[a.id,a.event]));
const accs=list.map((a:any)=>acc(a.id,a.text,a.date));
accs.push(acc('SA',readFileSync(d+'seeds/000_7c2e06a52194f646.txt','utf8')),acc('SB',readFileSync(d+'seeds/002_3fcf3a8392355094.txt','utf8')));
ev.set('SA','javelin-kosovo-2024-01');ev.set('SB','javelin-kosovo-2024-01');
const s=(f:any)=>`${f.text} [${f.label}] ${f.value} ${f.range??''} ${f.kind}`;
let n=0,diff=0;
for(let i=0;i<accs.length;i++)for(let j=i+1;j<accs.length;j++){n++;
 const [a,b]=[accs[i],accs[j]];const c=compareAccounts(a,b);
 const same=ev.get(a.key)===ev.get(b.key)?'':'*';
 for(const p of c.figures.agree) console.log(a.key+b.key+same,'AGREE',p.how,'|',s(p.first),'|',s(p.second));
 for(const p of c.figures.differ) {diff++;console.log(a.key+b.key+same,'DIFFER',s(p.first),'|',s(p.second),p.reason);}
 for(const o of c.origins.shared) console.log(a.key+b.key+same,'ORIGIN',o.name,o.documentOf,'|',o.reason);
}
console.log('pairs',n,'differ',diff);
for(const a of accs){const c=compareAccounts(a,a);console.log(a.key,c.origins.first.map(o=>`${o.name} (${o.document}, ${o.date}) <${o.text}>`).join(' ; '))}
let tp=0,fp=0,fn=0;const fps:string[]=[],fns:string[]=[];
for(const a of accs){const r=relatedAccounts(a,accs);const got=new Set(r.map(x=>x.account.key));
 for(const b of accs)if(b!==a){const t=ev.get(a.key)===ev.get(b.key);if(got.has(b.key)){if(t)tp++;else{fp++;fps.push(a.key+b.key)}}else if(t){fn++;fns.push(a.key+b.key)}}}
console.log('related tp',tp,'fp',fp,'fn',fn,'FP',fps.join(' '),'FN',fns.join(' '));
for (const k of ['K01','B01','B03','B04','U01','T01']) {const x=accs.find((q:any)=>q.key===k); console.log(k, x.report.sentences.flatMap((q:any)=>q.quantities.map(s)).join(' ; '))}
});
