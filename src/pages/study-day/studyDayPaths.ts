import { meetingSlug } from '../../../pipeline/contract/meetingSlug.ts';
import type { ReviewGroup } from './programme/proposeGroups.ts';

export const STUDY_DAY_PATH = 'study-day/';

/** Address of the ready pack of one LCSP. */
export const packPath = (area: { readonly id: string }): string => `${STUDY_DAY_PATH}${area.id}/`;

/** Path of an LCSP's ready pack as a PDF, where the build makes PDFs. */
export const pdfPath = (id: string): string => `${STUDY_DAY_PATH}pdf/${id}.pdf`;

/** Path of the Word file made of a pack that has a page, named as its page is. */
export const wordPath = (pack: string): string =>
  `${STUDY_DAY_PATH}word/${pack.slice(STUDY_DAY_PATH.length).replace(/\/$/, '')}.docx`;

/** Whether a file is one of those. */
export const isPackForWord = (path: string): boolean => path.startsWith(`${STUDY_DAY_PATH}word/`);

/** Address of the ready pack of a group of all LCSPs: the districts it is of, so that it stays when others change. */
export const groupPath = (group: Pick<ReviewGroup, 'districts'>): string =>
  `${STUDY_DAY_PATH}${group.districts.map((district) => district.replace(/-district$/, '')).join('-with-')}-group/`;

/** Address of the pack of a meeting or visit that has been entered: its name alone decides it. */
export const meetingPath = (meeting: string): string => `${STUDY_DAY_PATH}meeting-${meetingSlug(meeting)}/`;

/** The script that carries one LCSP's part to the tool: it works from a disk, where nothing can be fetched. */
export const piecePath = (id: string): string => `${STUDY_DAY_PATH}pieces/${id}.js`;
