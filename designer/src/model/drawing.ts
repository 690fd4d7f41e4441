import type { ArrowKind } from './chart.ts';
import type { BoxWords, ChipLayout } from './chart-size.ts';

/** A point in CSS pixels of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in CSS pixels of the drawing. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A placed box. `rect` is absolute, `offset` relative to the open group around it. */
export interface DrawnBox {
  readonly id: string;
  readonly shape: 'step' | 'folded' | 'final' | 'group' | 'region' | 'dot' | 'anywhere' | 'block';
  readonly parent: string | null;
  readonly depth: number;
  readonly rect: Rect;
  readonly offset: Point;
  readonly words: BoxWords;
  /** Where the title of an open group stands: absolute, moved aside for arrows that come in from above. */
  readonly titleRect: Rect | null;
  readonly parallel: boolean;
  /** A phase that only troubles lead to. */
  readonly aside: boolean;
}

/** A routed arrow; the points run from its start to its end. */
export interface DrawnArrow {
  readonly id: string;
  readonly kind: ArrowKind | 'start';
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly chip: ChipLayout | null;
  readonly chipRect: Rect | null;
  /** One line for each arrow that it stands for. */
  readonly tips: readonly string[];
  /** Ids of the arrows of the flow that it stands for. */
  readonly members: readonly string[];
}

/** A chart, placed and routed. Boxes: groups before what is inside them. */
export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
}
