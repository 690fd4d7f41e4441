import { ViewportPortal } from '@xyflow/react';
import { ClockIcon } from '../app/icons.tsx';
import type { Drawing, DrawnArrow } from '../model/drawing.ts';
import { roundedPath } from '../model/rounded-path.ts';

const kinds = ['start', 'event', 'done', 'error', 'timer', 'always'] as const;

/** All routes in one picture, and the chips on them. */
export function ArrowLayer({ drawing, lit }: { drawing: Drawing; lit: ReadonlySet<string> }) {
  const isLit = (arrow: DrawnArrow) => arrow.members.some((id) => lit.has(id));
  return (
    <ViewportPortal>
      <svg
        className="arrows"
        width={drawing.widthPx}
        height={drawing.heightPx}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          {kinds.map((kind) => (
            <ArrowHead key={kind} kind={kind} />
          ))}
        </defs>
        {drawing.arrows.map((arrow) => (
          <path
            key={arrow.id}
            className="arrow"
            data-kind={arrow.kind}
            data-lit={isLit(arrow)}
            d={roundedPath(arrow.points)}
            markerEnd={`url(#head-${arrow.kind})`}
          />
        ))}
      </svg>
      {drawing.arrows.map((arrow) => (
        <Chip key={arrow.id} arrow={arrow} lit={isLit(arrow)} />
      ))}
    </ViewportPortal>
  );
}

function ArrowHead({ kind }: { kind: string }) {
  return (
    <marker
      id={`head-${kind}`}
      markerUnits="userSpaceOnUse"
      markerWidth="10"
      markerHeight="10"
      refX="8.5"
      refY="5"
      orient="auto"
    >
      <path className="arrow-head" data-kind={kind} d="M 0.5 1 L 9 5 L 0.5 9 z" />
    </marker>
  );
}

function Chip({ arrow, lit }: { arrow: DrawnArrow; lit: boolean }) {
  const { chip, chipRect } = arrow;
  if (!chip || !chipRect) return null;
  const { x, y, width, height } = chipRect;
  const transform = `translate(${x}px, ${y + (height - chip.heightPx) / 2}px)`;
  return (
    <div
      className="chip"
      data-kind={arrow.kind}
      data-lit={lit}
      title={arrow.tips.join('\n') || undefined}
      style={{ transform, width, height: chip.heightPx }}
    >
      {chip.titleLines.map((line, index) => (
        <span className="chip-title" key={line}>
          {chip.clock && index === 0 && <ClockIcon />}
          {line}
        </span>
      ))}
      {chip.detailLines.map((line) => (
        <span className="chip-detail" key={line}>
          {line}
        </span>
      ))}
    </div>
  );
}
