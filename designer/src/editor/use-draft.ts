import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FlowFilesView } from '../../../engine/contracts/views.ts';
import type { Change } from '../draft/change.ts';
import { DraftStore, type OpenDraft } from '../draft/draft-store.ts';
import type { Told } from '../panels/use-told-or-bundled.ts';

const store = new DraftStore(localStorage);
addEventListener('storage', ({ key }) => store.heard(key));

/** What a person can do with a draft. */
export interface DraftActs {
  readonly change: (change: Change) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly settle: (choice: 'mine' | 'theirs') => void;
}

/** The draft of a flow, one for all screens that edit it; undefined until the flow was read. */
export function useDraft(
  flowId: string,
  told: Told<FlowFilesView>,
): { readonly open: OpenDraft | undefined; readonly acts: DraftActs } {
  useEffect(() => {
    if (typeof told === 'string') return;
    const { flowText, texts } = told;
    store.open(flowId, { flowText, texts });
  }, [flowId, told]);
  const open = useSyncExternalStore(store.subscribe, () => store.get(flowId));
  const acts = useMemo<DraftActs>(
    () => ({
      change: (change) => store.change(flowId, change),
      undo: () => store.undo(flowId),
      redo: () => store.redo(flowId),
      settle: (choice) => store.settle(flowId, choice),
    }),
    [flowId],
  );
  return { open, acts };
}
