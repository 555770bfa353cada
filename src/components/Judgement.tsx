import type { ReactNode } from 'react';
import type { JudgementLook, JudgementShape } from '../theme/marks.ts';

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />;
const diamond = 'M8 1 15 8 8 15 1 8Z';

function Shape({ shape }: { shape: JudgementShape }) {
  switch (shape) {
    case 'tick':
      return <path d="M2 8.5 6 13 14 3.5" fill="none" stroke="currentColor" strokeWidth="3" />;
    case 'cross':
      return <path d="M3 3 13 13M3 13 13 3" fill="none" stroke="currentColor" strokeWidth="3" />;
    case 'disc':
      return <circle cx="8" cy="8" r="7" fill="currentColor" />;
    case 'diamond':
      return <path d={diamond} fill="currentColor" />;
    case 'ring with dot':
      return (
        <>
          {ring}
          <circle cx="8" cy="8" r="2.5" fill="currentColor" />
        </>
      );
    case 'diamond with dot':
      return (
        <>
          <path d={diamond} fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="8" cy="8" r="2.5" fill="currentColor" />
        </>
      );
    case 'bar':
      return <rect x="1" y="6.5" width="14" height="3" fill="currentColor" />;
    case 'ring':
      return ring;
    case 'barred ring':
      return (
        <>
          {ring}
          <path d="M2 8H14" stroke="currentColor" strokeWidth="2" />
        </>
      );
    case 'dashed ring':
      return <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.5" />;
    default: {
      const never: never = shape;
      throw new Error(`invalid judgement shape: ${String(never)}`);
    }
  }
}

/** A judgement as shape, colour and word together; the word is the look's own unless another sentence is given. */
export function Judgement({ look, children }: { look: JudgementLook; children?: ReactNode }) {
  return (
    <span className={`judgement judgement-${look.role}`}>
      <svg className="judgement-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <Shape shape={look.shape} />
      </svg>
      <span>{children ?? look.word}</span>
    </span>
  );
}
