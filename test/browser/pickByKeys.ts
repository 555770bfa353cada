import type { Page } from 'playwright-core';

/** Presses Tab until what a selector names has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${selector} by Tab`);
}

/** How long a list waits for the next letter of a name before it takes a letter for the first of another. */
const LETTERS_PART = 1500;

/** Goes to a list of areas by Tab and types the name; begun again where a busy machine parted the letters. */
export async function pickByKeys(
  page: Page,
  selector: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await tabTo(page, selector);
  for (let tries = 0; tries < 4; tries += 1) {
    await page.keyboard.type(name);
    if ((await page.locator(selector).inputValue()) === id) return;
    await page.waitForTimeout(LETTERS_PART);
  }
  throw new Error(`no way to ${name} by its letters in ${selector}`);
}
