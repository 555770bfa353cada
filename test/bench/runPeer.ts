import { argv } from 'node:process';
import { PEERS, type PeerName } from './peers.ts';

/** A peer checks a table in a process of its own: `runPeer.ts NAME TABLE REGISTERS ROWS`. */
const [, , name, table = '', registers = '', rows] = argv;
// The caller takes the name from the list.
const seen = await PEERS[name as PeerName]({ table, registers });
if (seen !== Number(rows)) throw new Error(`invalid run of ${name}: ${seen} rows of ${rows}`);
