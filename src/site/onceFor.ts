/**
 * A selection that is made once for each object it is asked of. What is read of a site never changes, and a build asks
 * the same of it for every page.
 */
export function onceFor<Of extends object, Value>(select: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const kept = made.get(of) ?? { value: select(of) };
    made.set(of, kept);
    return kept.value;
  };
}
