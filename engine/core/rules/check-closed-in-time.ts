import { resolveParams } from '../compile/resolve-params.ts';
import { sayDuration } from '../story/say-duration.ts';
import type { SiteRule, SiteRuleInput } from './site-rule.ts';

/**
 * SITE_CLOSES_EARLY: a terminal that finishes reservations by itself (PSP, Setup time-out) leaves a flow at least as long
 * as all its waits take together, since until then the flow may still have the car charging.
 */
export const checkClosedInTime: SiteRule = (input) => {
  const closing = input.devices.filter(({ profile }) => profile.closesAfterMs !== undefined);
  if (closing.length === 0) return;
  const waitsMs = waitsOf(input);
  for (const { id, profile } of closing) {
    const { closesAfterMs = 0 } = profile;
    if (closesAfterMs > waitsMs) continue;
    input.report(
      'SITE_CLOSES_EARLY',
      input.pointer,
      `The terminal "${id}" finishes reservations by itself after ${sayDuration(closesAfterMs)}, and the waits of the flow "${input.flow.id}" take up to ${sayDuration(waitsMs)}.`,
    );
  }
};

/** All settings that are durations, as the site has them, one after the other. */
function waitsOf({ site, flow: { id, file } }: SiteRuleInput): number {
  const entry = site.flows.find(({ flow }) => flow === id);
  const known = Object.entries(entry?.params ?? {}).filter(([name]) =>
    Object.hasOwn(file.params, name),
  );
  const params = resolveParams(file, Object.fromEntries(known));
  return Object.entries(file.params)
    .filter(([, { type }]) => type === 'duration')
    .reduce((sum, [name]) => sum + Number(params[name]), 0);
}
