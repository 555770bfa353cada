import { checkParts, type CheckParts } from '../../check/parts.ts';
import { button, element } from '../element.ts';
import { loadScript } from '../loadScript.ts';

/** What a preview is of, and what draws it once its scripts are there. */
export interface Preview {
  /** Said above the button. */
  readonly words: string;
  readonly scripts: readonly string[];
  /** @throws where a script has not brought its part */
  readonly draw: (place: HTMLElement, parts: CheckParts) => void;
}

/** A button that draws charts; the code that draws is loaded only then. */
export function previewPart({ words, scripts, draw: drawCharts }: Preview): HTMLElement {
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
      await Promise.all(scripts.map(loadScript));
      drawCharts(place, checkParts());
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
    element('p', { class: 'govuk-body' }, words),
    press,
    status,
    place,
  );
}
