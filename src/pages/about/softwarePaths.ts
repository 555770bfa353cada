/** Licences of the software of others, as plain text. */
export const LICENCES_PATH = 'about/licences.txt';

/** Software bill of materials (CycloneDX). */
export const SOFTWARE_BILL_PATH = 'about/sbom.json';
