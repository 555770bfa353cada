import { element } from '../element.ts';

/** Copies by the old way, for pages that are not served securely. */
function copyBySelection(text: string): boolean {
  const box = element('textarea', { class: 'govuk-visually-hidden' }, text);
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
