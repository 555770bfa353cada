/** Markup we rendered ourselves from the contract at build time and brought as a script. */
export function Rendered({ html, className }: { html: string; className: string }) {
  // oxlint-disable-next-line react/no-danger
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
