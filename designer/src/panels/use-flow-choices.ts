import { useMemo, useState } from 'react';
import type { Chart } from '../model/chart.ts';
import { allGroups, type ChartView } from '../model/visible-chart.ts';

/** What a person chose on the flow screen, and how to choose otherwise. */
export interface FlowChoices {
  readonly view: ChartView;
  readonly selected: string | null;
  readonly focus: string | null;
  readonly set: {
    readonly toggle: (path: string) => void;
    readonly openAll: () => void;
    readonly foldAll: () => void;
    readonly toggleTrouble: () => void;
    readonly toggleTechnical: () => void;
    readonly select: (path: string | null) => void;
  };
}

/** Folded to the phases at first, what can go wrong hidden, in people's words. */
export function useFlowChoices(chart: Chart | null): FlowChoices {
  const [view, setView] = useState<ChartView>({
    open: new Set(),
    showTrouble: false,
    technical: false,
  });
  const [selected, select] = useState<string | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const set = useMemo(() => {
    const openOnly = (open: ReadonlySet<string>) => {
      setFocus(null);
      setView((before) => ({ ...before, open }));
    };
    return {
      toggle: (path: string) => {
        if ((chart?.states.get(path)?.children.length ?? 0) === 0) return;
        setFocus(path);
        setView((before) => ({ ...before, open: toggled(before.open, path) }));
      },
      openAll: () => openOnly(chart ? allGroups(chart) : new Set()),
      foldAll: () => openOnly(new Set()),
      toggleTrouble: () => setView((before) => ({ ...before, showTrouble: !before.showTrouble })),
      toggleTechnical: () => setView((before) => ({ ...before, technical: !before.technical })),
      select,
    };
  }, [chart]);
  return { view, selected, focus, set };
}

function toggled(open: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(path)) next.add(path);
  return next;
}
