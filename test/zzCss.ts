import { build } from 'vite'; import { writeFileSync, readFileSync } from 'node:fs'; import { brotliCompressSync } from 'node:zlib';
const src = readFileSync('src/theme/_govuk.scss','utf8');
async function size(text: string) { writeFileSync('src/theme/zz.scss', text); const r: any = await build({root:'.',configFile:'vite.config.ts',build:{rollupOptions:{input:'src/theme/zz.scss'}}}); const f=(Array.isArray(r)?r[0]:r).output.find((x:any)=>x.fileName.endsWith('.css')); return f? [f.source.length, brotliCompressSync(Buffer.from(f.source)).length] : [0,0]; }
const all = await size("@use 'tokens'; @use 'govuk'; @use 'layout'; @use 'tables'; @use 'islands'; @use 'figure'; @use 'documents'; @use 'pages'; @use 'print';");
console.log('all', all);
for (const p of ['tokens','govuk','layout','tables','islands','figure','documents','pages','print']) console.log(p, await size(['tokens','govuk','layout','tables','islands','figure','documents','pages','print'].filter(x=>x!==p).map(x=>`@use '${x}';`).join('')));
console.log('govuk', await size(src));
