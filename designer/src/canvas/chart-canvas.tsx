import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../app/words-context.ts';
import type { Drawing } from '../model/drawing.ts';
import { type WalkKey, walkFrom, walkOrder } from '../model/walk-drawing.ts';
import { ArrowLayer } from './arrow-layer.tsx';
import { type BoxNode, DotNode, GroupNode, StepNode } from './box-nodes.tsx';
import { type ChartActions, ChartActionsContext } from './chart-actions.ts';
import { Legend } from './legend.tsx';
import { FitOnChange, FollowActive } from './viewport-moves.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

const nodeTypes: NodeTypes = { step: StepNode, frame: GroupNode, dot: DotNode };
const walkKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

interface ChartCanvasProps {
  readonly drawing: Drawing;
  readonly active: ReadonlySet<string>;
  /** A running session is kept in view; one that is over leaves the window where it is. */
  readonly isRunning: boolean;
  readonly lit: ReadonlySet<string>;
  readonly selected: string | null;
  /** The group that was opened last, to look at when not everything fits. */
  readonly focus: string | null;
  readonly onSelect: (path: string | null) => void;
  readonly onToggle: (path: string) => void;
}

/** The chart: boxes as HTML, routes as one picture, moved and zoomed by React Flow. */
export function ChartCanvas(props: ChartCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas(props: ChartCanvasProps) {
  const { drawing, lit, onSelect } = props;
  const { t } = useWords();
  const area = useRef<HTMLElement>(null);
  const actions = useChartActions(props, area);
  const nodes = useMemo(() => drawing.boxes.map(boxNode), [drawing]);
  const crowded = drawing.boxes.length > 20;
  return (
    <section
      className="chart"
      id="chart"
      tabIndex={-1}
      data-testid="chart"
      ref={area}
      aria-label={t('chart.label')}
      aria-describedby="chart-help"
    >
      <ChartActionsContext value={actions}>
        <ReactFlow
          nodes={nodes}
          edges={[]}
          nodeTypes={nodeTypes}
          minZoom={0.12}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          zoomOnDoubleClick={false}
          panOnScroll
          deleteKeyCode={null}
          proOptions={{ hideAttribution: true }}
          onPaneClick={() => onSelect(null)}
        >
          <Background variant={BackgroundVariant.Dots} gap={22} size={1.2} />
          <ArrowLayer drawing={drawing} lit={lit} />
          {crowded && (
            <MiniMap
              pannable
              zoomable
              ariaLabel={null}
              nodeStrokeWidth={0}
              style={{ width: 112, height: 132 }}
            />
          )}
          <FitOnChange drawing={drawing} focus={props.focus} />
          {props.isRunning && <FollowActive drawing={drawing} active={props.active} />}
          <ZoomButtons drawing={drawing} />
        </ReactFlow>
      </ChartActionsContext>
      <Legend />
      <p id="chart-help" className="only-heard">
        {t('chart.help')}
      </p>
    </section>
  );
}

function useChartActions(
  { drawing, active, selected, onSelect, onToggle }: ChartCanvasProps,
  area: { readonly current: HTMLElement | null },
): ChartActions {
  const [walked, setWalked] = useState<string | null>(null);
  return useMemo(() => {
    const order = walkOrder(drawing);
    const tabStop = walked !== null && order.includes(walked) ? walked : (order[0] ?? null);
    const focusOn = (path: string) => {
      setWalked(path);
      const box = area.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
      box?.focus();
    };
    const onKey = (event: KeyboardEvent, path: string) => {
      if (walkKeys.includes(event.key)) focusOn(walkFrom(drawing, path, event.key as WalkKey));
      else if (event.key === 'Enter') onToggle(path);
      else if (event.key === ' ') onSelect(path);
      else if (event.key === 'Escape') onSelect(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const select = (path: string) => {
      setWalked(path);
      onSelect(path);
    };
    return { active, selected, tabStop, select, toggle: onToggle, onKey };
  }, [drawing, active, selected, walked, area, onSelect, onToggle]);
}

function boxNode(box: Drawing['boxes'][number]): BoxNode {
  const isFrame = box.shape === 'group' || box.shape === 'region';
  const { width, height } = box.rect;
  return {
    id: box.id,
    type: box.shape === 'dot' ? 'dot' : isFrame ? 'frame' : 'step',
    position: box.offset,
    ...(box.parent === null ? {} : { parentId: box.parent }),
    width,
    height,
    data: { box },
    focusable: false,
  };
}
