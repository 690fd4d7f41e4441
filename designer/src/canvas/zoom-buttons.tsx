import { useReactFlow, useStore } from '@xyflow/react';
import { FitIcon, MinusIcon, PlusIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import type { Drawing } from '../model/drawing.ts';
import { bestViewport } from '../model/viewport.ts';

/** Zoom in, out, and fit. */
export function ZoomButtons({ drawing }: { drawing: Drawing }) {
  const { t } = useWords();
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fit = () => setViewport(bestViewport(drawing, { width, height }, null));
  const buttons = [
    { name: t('chart.zoomIn'), icon: <PlusIcon />, act: zoomIn },
    { name: t('chart.zoomOut'), icon: <MinusIcon />, act: zoomOut },
    { name: t('chart.fit'), icon: <FitIcon />, act: fit },
  ];
  return (
    <div className="zoom-buttons">
      {buttons.map(({ name, icon, act }) => (
        <button type="button" key={name} aria-label={name} title={name} onClick={() => void act()}>
          {icon}
        </button>
      ))}
    </div>
  );
}
