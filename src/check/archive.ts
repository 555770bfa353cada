import { openArchive } from '../../pipeline/open/openArchive.ts';
import { checkParts } from './parts.ts';

/** Loaded only once a file in gzip or zip was chosen: an unzipper comes with it. */
checkParts().openArchive = openArchive;
