/** Rendered by ourselves from the contract; see `renderPackPart.tsx`. */
export function Rendered({ html, className }: { html: string; className: string }) {
  // oxlint-disable-next-line react/no-danger
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
