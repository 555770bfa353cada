/** Path of the report of a release as a file, from the site's root: `report/six-monthly-report_1.0.0.docx`. */
export const reportFile = (release: string, extension: 'docx' | 'pdf'): string =>
  `report/six-monthly-report_${release}.${extension}`;
