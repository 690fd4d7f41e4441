import { createContext, type KeyboardEvent } from 'react';

/** What a box of the chart can ask for, and what it must know besides its place. */
export interface ChartActions {
  readonly active: ReadonlySet<string>;
  readonly selected: string | null;
  /** The one box that Tab reaches; arrow keys walk from there. */
  readonly tabStop: string | null;
  readonly select: (path: string) => void;
  readonly toggle: (path: string) => void;
  readonly onKey: (event: KeyboardEvent, path: string) => void;
}

/** Given to all boxes, so that a step of the live session renders only what changed. */
export const ChartActionsContext = createContext<ChartActions | null>(null);
