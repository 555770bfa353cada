/** Links to the parts of a long page. */
export function Contents({ parts }: { parts: readonly { readonly id: string; readonly label: string }[] }) {
  return (
    <nav className="document-contents" aria-label="On this page">
      <ul className="govuk-list">
        {parts.map((part) => (
          <li key={part.id}>
            <a className="govuk-link" href={`#${part.id}`}>
              {part.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
