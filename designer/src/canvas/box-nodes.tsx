import type { Node, NodeProps } from '@xyflow/react';
import { use } from 'react';
import { BlockIcon, FoldIcon, PlusIcon, RequestIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import type { DrawnBox } from '../model/drawing.ts';
import { ChartActionsContext } from './chart-actions.ts';

/** A box of the drawing as React Flow carries it. */
export type BoxNode = Node<{ box: DrawnBox }>;

/** A step, a folded phase, an end, or "at any moment". */
export function StepNode({ data: { box } }: NodeProps<BoxNode>) {
  const actions = use(ChartActionsContext);
  const { t } = useWords();
  if (box.shape === 'anywhere') {
    return <div className="step step-anywhere">{box.words.title}</div>;
  }
  const isActive = actions?.active.has(box.id) ?? false;
  const folded = box.shape === 'folded';
  return (
    <button
      type="button"
      className={`step step-${box.shape}`}
      data-path={box.id}
      data-active={isActive}
      data-aside={box.aside}
      aria-pressed={actions?.selected === box.id}
      tabIndex={actions?.tabStop === box.id ? 0 : -1}
      onClick={() => actions?.select(box.id)}
      onDoubleClick={() => folded && actions?.toggle(box.id)}
      onKeyDown={(event) => actions?.onKey(event, box.id)}
    >
      <span className="step-title">{box.words.title}</span>
      {isActive && <span className="only-heard">({t('chart.active')})</span>}
      {box.words.sub !== '' && (
        <span className="step-sub">
          {folded ? <PlusIcon /> : box.shape === 'block' ? <BlockIcon /> : <RequestIcon />}
          {box.words.sub}
        </span>
      )}
    </button>
  );
}

/** An open phase or region: a frame with its title. */
export function GroupNode({ data: { box } }: NodeProps<BoxNode>) {
  const actions = use(ChartActionsContext);
  const { t } = useWords();
  const isActive = actions?.active.has(box.id) ?? false;
  const title = box.titleRect ?? box.rect;
  return (
    <div className={`frame frame-${box.shape}`} data-active={isActive} data-depth={box.depth % 2}>
      <button
        type="button"
        className="frame-title"
        style={{ left: title.x - box.rect.x, width: title.width, height: title.height }}
        data-path={box.id}
        data-active={isActive}
        data-corner={title.x === box.rect.x}
        aria-expanded="true"
        tabIndex={actions?.tabStop === box.id ? 0 : -1}
        onClick={() => actions?.select(box.id)}
        onDoubleClick={() => actions?.toggle(box.id)}
        onKeyDown={(event) => actions?.onKey(event, box.id)}
      >
        <span className="frame-name">
          <FoldIcon />
          {box.words.title}
          {box.parallel && <span className="badge">{t('chart.sameTime')}</span>}
        </span>
        {box.words.sub !== '' && <span className="frame-note">{box.words.sub}</span>}
      </button>
    </div>
  );
}

/** Where a group begins. */
export function DotNode() {
  return <div className="start-dot" />;
}
