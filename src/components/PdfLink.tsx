import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import { usePage } from './PageContext.tsx';

/** A link to a PDF of the site, where the build makes PDFs; nothing elsewhere. */
export const PdfLink = ({ to, children }: { to: string; children: ReactNode }) =>
  usePage().pdfs === true ? <Link to={to}>{children}</Link> : null;
