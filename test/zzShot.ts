import { chromium } from 'playwright-core';
import { serveSite } from '../src/prerender/serve.ts';
const s = await serveSite({ folder: process.argv[2]!, port: 0, onNotice: console.log });
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
for (const [name,w,dark] of [['360',360,false],['1280',1280,false],['dark',1280,true]] as const) {
  const c = await b.newContext({ viewport:{width:w,height:1800}, colorScheme: dark?'dark':'light' });
  const p = await c.newPage(); p.on('console',m=>console.log(m.type(),m.text())); p.on('pageerror',e=>console.log('ERR',e.message));
  for (const path of process.argv.slice(3)) { await p.goto(s.url+path.replace(/^HOME$/,'')); await p.screenshot({path:`/tmp/stub/${path.replace(/\W/g,'_')}-${name}.png`}); }
  await c.close();
}
const c = await b.newContext(); const p = await c.newPage(); await p.goto(s.url+process.argv[3]!.replace(/^HOME$/,'')); await p.pdf({path:'/tmp/stub/p.pdf', preferCSSPageSize:true, tagged:true, outline:true});
await b.close(); await s.close();
