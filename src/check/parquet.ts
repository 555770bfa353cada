import { openParquet } from '../../pipeline/open/openParquet.ts';
import { checkParts } from './parts.ts';

/** Loaded only once a Parquet file was chosen: its reader comes with it. */
checkParts().openParquet = openParquet;
