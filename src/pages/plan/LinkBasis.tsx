/** Who says that an indicator belongs under an outcome: stands on every page that shows such links. */
export function LinkBasis() {
  return (
    <p className="govuk-inset-text">
      The plan does not say which indicator shows which outcome working. A link is called <strong>stated</strong> when
      one of the plan’s key actions names the outcome and lists what the indicator measures among its deliverables. It
      is called <strong>ours</strong> when we made it, and then our reason stands beside it. No link says that an action
      caused a figure.
    </p>
  );
}
