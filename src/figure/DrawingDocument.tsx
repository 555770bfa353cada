import { createContext, useContext, type ReactNode } from 'react';

/** What charts are drawn with. */
interface DrawingTools {
  readonly document: Document;
  readonly watermark: string | undefined;
}

const DrawingContext = createContext<DrawingTools | null>(null);

interface Props {
  /** linkedom's when pages are built, the reader's in the browser. */
  readonly value: Document;
  /** Words every picture wears; none in a publication. */
  readonly watermark?: string | undefined;
  readonly children: ReactNode;
}

/** Gives the figures inside it a document to draw with. */
export function DrawingDocument({ value, watermark, children }: Props) {
  return <DrawingContext.Provider value={{ document: value, watermark }}>{children}</DrawingContext.Provider>;
}

/** @throws a defect when a figure is rendered outside `DrawingDocument` */
export function useDrawing(): DrawingTools {
  const tools = useContext(DrawingContext);
  if (tools === null) throw new Error('missing DrawingDocument around a figure');
  return tools;
}

/** The document alone. @throws a defect when called outside `DrawingDocument` */
export const useDrawingDocument = (): Document => useDrawing().document;
