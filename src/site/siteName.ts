/** Name of the publication, as the header, titles and running heads show it. */
export const SITE_NAME = 'Kent LCSP Outcomes';
