import { openSheets } from '../../pipeline/read/workbook/openSheets.ts';
import { parseWorkbook } from '../../pipeline/read/workbook/parseWorkbook.ts';
import { checkParts } from './parts.ts';

/** Loaded only once a workbook was chosen: an unzipper and an XML reader come with it. */
checkParts().parseWorkbook = parseWorkbook;
checkParts().openSheets = openSheets;
