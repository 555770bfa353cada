/** Copies by the old way, for pages that are not served securely. */
function copyBySelection(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'govuk-visually-hidden';
  document.body.append(box);
  box.select();
  // Deprecated, and the only way on plain http and on a disk.
  const isCopied = document.execCommand('copy');
  box.remove();
  return isCopied;
}

/** Puts a text on the clipboard and says whether it got there. */
export async function copyText(text: string): Promise<boolean> {
  const before = document.activeElement;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const isCopied = copyBySelection(text);
    if (before instanceof HTMLElement) before.focus();
    return isCopied;
  }
}
