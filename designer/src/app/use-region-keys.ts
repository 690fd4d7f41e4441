import { useEffect } from 'react';

/** Ids of the regions of a flow's screen, in the order in which F6 goes through them. */
export const regionIds = ['driver', 'money', 'outline', 'chart'] as const;

/** F6 goes to the next region of the screen, Shift+F6 to the one before; the first F6 leads to the driver. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const regions = regionIds
        .flatMap((id) => document.getElementById(id) ?? [])
        .filter((region) => region.checkVisibility());
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = at < 0 ? 0 : (at + step + regions.length) % regions.length;
      regions[next]?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
