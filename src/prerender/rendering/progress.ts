/** Of fewer pages than these nobody waits long enough to ask how many are left. */
const FEW = 40;
const STEPS = 4;

/** Says at each quarter how many pages are done and how many are left. */
export function makeProgress(all: number, say: (line: string) => void): (done: number) => void {
  let said = 0;
  return (done) => {
    const step = Math.floor((done * STEPS) / all);
    if (all < FEW || step <= said || step >= STEPS) return;
    said = step;
    say(`pages: ${done} done, ${all - done} left`);
  };
}
