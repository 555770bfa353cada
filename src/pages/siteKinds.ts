import { aboutPages } from './about/aboutPages.tsx';
import { accessibilityPages } from './accessibility/accessibilityPages.tsx';
import { notFoundPages } from './not-found/notFoundPages.tsx';
import { notesPages } from './notes/notesPages.tsx';
import { searchPages } from './search/searchPages.tsx';
import type { PageKind } from './page.ts';

/** Pages about the site itself: what is on it and where, what was noted on it, what it promises, and what it has not. */
export const siteKinds: readonly PageKind[] = [searchPages, notesPages, aboutPages, accessibilityPages, notFoundPages];
