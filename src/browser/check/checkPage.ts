import { readAddresses } from './addresses.ts';
import { showBrought } from './bring/showBrought.ts';
import { runCheck, type RunningCheck } from './runCheck.ts';
import { showFailure, showResult } from './showResult.ts';

/** Parts of the page the tool works on, as `checkReturnPages.tsx` writes them. */
function part<Kind extends HTMLElement>(name: string): Kind {
  const found = document.querySelector<Kind>(`[data-check-${name}]`);
  if (found === null) throw new Error(`missing part of the page: ${name}`);
  return found;
}

const addresses = readAddresses();
const input = part<HTMLInputElement>('file');
const zone = part('drop');
const status = part('status');
const bar = part<HTMLProgressElement>('progress');
const place = part('result');

let running: RunningCheck | null = null;

function showProgress(file: File, share: number): void {
  const percent = Math.floor(share * 100);
  if (bar.value === percent && !bar.hidden) return;
  bar.hidden = false;
  bar.value = percent;
  // Said aloud at quarters only.
  if (percent % 25 === 0) status.textContent = `Reading ${file.name}: ${percent} per cent read`;
}

function endProgress(): void {
  bar.hidden = true;
  bar.value = 0;
  status.textContent = '';
}

async function check(file: File): Promise<void> {
  running?.stop();
  place.replaceChildren();
  endProgress();
  status.textContent = `Reading ${file.name}`;
  const mine = runCheck(file, addresses, (share) => {
    if (mine === running) showProgress(file, share);
  });
  running = mine;
  try {
    const examined = await mine.result;
    if (mine !== running) return;
    endProgress();
    if (examined.kind === 'return') showResult(place, examined.result, addresses);
    else showBrought(place, examined.brought, addresses);
  } catch (error) {
    if (mine !== running) return;
    endProgress();
    showFailure(place, file, error);
  }
}

function checkFirst(files: FileList | undefined | null): void {
  const [file, ...others] = files ?? [];
  if (file === undefined) return;
  void check(file);
  if (others.length > 0) status.textContent = `One file at a time: reading ${file.name}`;
}

const isOverZone = ({ target }: DragEvent): boolean => target instanceof Node && zone.contains(target);

input.addEventListener('change', () => {
  checkFirst(input.files);
  // The same file, mended, must be heard of when it is chosen again.
  input.value = '';
});

// Anywhere on the page: a file dropped beside the box must not take the reader away from it.
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.toggle('is-over', isOverZone(event));
});
document.addEventListener('dragleave', () => zone.classList.remove('is-over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('is-over');
  checkFirst(event.dataTransfer?.files);
});

// Chosen before this script came.
checkFirst(input.files);
