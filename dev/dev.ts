import { startDevServer } from './devServer.ts';

/** `npm run dev`: pages as their sources and tables stand, on this machine only. */
const say = (line: string): void => console.log(line);

say('Starting ...');
const { url } = await startDevServer({ onNotice: say });
say(`Ready: ${url} (every save is shown; Ctrl+C to stop)`);
