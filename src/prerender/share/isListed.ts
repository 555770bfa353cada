import type { Page } from '../../pages/page.ts';

/** Whether a page is one to find: not the page for unknown addresses, and no other form of another page. */
export const isListed = (page: Page): boolean => page.path !== '404.html' && page.formOf === undefined;
