import type { CheckResult } from '../../check/describeResult.ts';
import { checkParts } from '../../check/parts.ts';
import type { ToolAddresses } from './addresses.ts';
import { button, element } from '../element.ts';
import { loadScript } from '../loadScript.ts';

/** A button that draws the charts of a return's sound rows; the code that draws is loaded only then. */
export function previewPart(result: CheckResult, addresses: ToolAddresses): HTMLElement | null {
  if (result.sound.length === 0) return null;
  const heading = element(
    'h2',
    { class: 'govuk-heading-l', id: 'preview-heading', tabindex: '-1' },
    'Preview of the charts',
  );
  const place = element('div', {});
  const status = element('p', { class: 'govuk-body', role: 'status' });
  const draw = async (): Promise<void> => {
    status.textContent = 'Loading the charts …';
    try {
      await Promise.all([loadScript(addresses.preview), loadScript(addresses.registers)]);
      const { drawPreview, registers } = checkParts();
      if (drawPreview === undefined || registers === undefined) throw new Error('missing parts of the preview');
      drawPreview(place, result, registers);
      status.textContent = '';
      press.remove();
      heading.focus();
    } catch (error) {
      status.textContent = `The charts could not be drawn: ${String(error)}`;
    }
  };
  const press = button('Draw the charts', () => void draw());
  return element(
    'section',
    { class: 'document-section', 'aria-labelledby': 'preview-heading' },
    heading,
    element(
      'p',
      { class: 'govuk-body' },
      'From the rows without an error, as the page of the LCSP would show them. Small counts are shown as c here; once all returns are in, further figures may be withheld so that none can be worked out.',
    ),
    press,
    status,
    place,
  );
}
