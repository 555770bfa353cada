import { readdirSync } from 'node:fs';
import { writeSite } from '../src/prerender/writeSite.ts';
const kinds: any[]=[]; for (const f of readdirSync('src/pages').filter(f=>f.endsWith('Pages.tsx'))) { try { kinds.push(...Object.values(await import(`../src/pages/${f}`)).filter((k:any)=>k?.pages)); } catch(e) { console.log(f, String(e).slice(0,200)); } }
const t=performance.now();
process.env.NODE_ENV='production';
for (const field of [true,false]) { const t=performance.now(); try { console.log(await writeSite({ out: field?'.cache/test-field':'.cache/test-site', field, edition:'publication', onProgress: console.log }, { publicFolder:'public', kinds, onProblems: (p)=>console.log(p.length, p.filter(l=>!/leads to (areas|trusts|index|indicators|methods|about)/.test(l)).slice(0,20))})); } catch(e) { console.log(String(e).slice(0,3000)); }
console.log(performance.now()-t); }
