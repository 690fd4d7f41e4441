import { useEffect } from 'react';
import type { DraftActs } from './use-draft.ts';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere on the screen, also while typing: a field holds what the flow holds. */
export function useUndoKeys({ undo, redo }: DraftActs): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [undo, redo]);
}
