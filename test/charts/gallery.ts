import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const PORT = 4179;
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const script = fileURLToPath(new URL('drawGallery.ts', import.meta.url));

/** Draws in a process of its own, so that a change to any chart shows at the next reload. */
const server = createServer((_, response) => {
  execFile(process.execPath, [tsx, script], { maxBuffer: 1 << 26 }, (error, page, message) => {
    response.writeHead(error === null ? 200 : 500, {
      'content-type': `text/${error === null ? 'html' : 'plain'}; charset=utf-8`,
    });
    response.end(error === null ? page : message);
  });
});

server.listen(PORT, '127.0.0.1', () => {
  process.stdout.write(`Chart gallery: http://127.0.0.1:${PORT}/ (rebuilt at each reload; stop with Ctrl+C)\n`);
});
