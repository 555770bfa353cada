import { launchBrowser } from './browser/journey.ts'; import { serveSite } from '../src/prerender/serve.ts';
const s = await serveSite({ folder: '.cache/test-site', port: 0, onNotice: console.log }); const b = await launchBrowser();
const p = await b.newPage({viewport:{width:672,height:1000}}); await p.emulateMedia({media:'print'});
for (const path of ['areas/kent/','indicators/','money/','governance/']) { await p.goto(s.url+path); console.log(path, await p.evaluate(()=>[...document.querySelectorAll('main *')].filter(e=>e.getBoundingClientRect().right>674).slice(0,400).map(e=>e.tagName+'.'+e.className+' '+Math.round(e.getBoundingClientRect().right)+' '+Math.round(e.getBoundingClientRect().width)).filter((x,i,a)=>a.indexOf(x)===i).slice(0,14))); }
await b.close(); await s.close();
