import { createContext, useContext } from 'react';

/** The document charts are drawn in: linkedom's when pages are built, the reader's in the browser. */
const DrawingContext = createContext<Document | null>(null);

/** Gives the figures inside it a document to draw with. */
export const DrawingDocument = DrawingContext.Provider;

/** @throws a defect when a figure is rendered outside `DrawingDocument`. */
export function useDrawingDocument(): Document {
  const document = useContext(DrawingContext);
  if (document === null) throw new Error('missing DrawingDocument around a figure');
  return document;
}
