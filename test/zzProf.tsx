import { readSite } from '../src/prerender/readSite.ts'; import { renderPage } from '../src/prerender/renderPage.tsx'; import { pageKinds } from '../src/routes.tsx';
const site = await readSite('public/data'); const a:any={path:'assets/x.js',content:'',integrity:''};
const frame:any={head:site.index,assets:{loader:a,figures:a,tables:a,islands:a,site:a,print:a},field:false,siteUrl:undefined,paths:new Set()};
for (const k of pageKinds){ const t=performance.now(); let n=0,c=0; for(const p of k.pages(site)){ const h=renderPage(p,frame); n++; c+=(h.match(/role="img"/g)??[]).length;} console.log(k.id,n,'pages',c,'svgs',Math.round(performance.now()-t),'ms'); }
