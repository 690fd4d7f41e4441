import { describe, expect, it } from 'vitest';
import { lampOf, nextAct } from '../../../designer/src/model/driver-view.ts';
import { formatEnergy, formatMoney } from '../../../designer/src/model/format-values.ts';
import { chargedShare, holdLook, isOpen } from '../../../designer/src/model/hold-look.ts';
import { charger, connector, hold, terminal } from './live-samples.ts';

describe('the lamp', () => {
  it('tells fault and lost connection before anything else', () => {
    const charging = connector({ plugged: true, status: 'Charging' });
    expect(lampOf(charger(true), charging)).toBe('charging');
    expect(lampOf(charger(false), charging)).toBe('offline');
    expect(lampOf(charger(true), connector({ status: 'Faulted', plugged: true }))).toBe('fault');
    expect(lampOf(charger(true), connector({ plugged: true, status: 'Preparing' }))).toBe(
      'plugged',
    );
    expect(lampOf(charger(true), connector({}))).toBe('free');
  });
});

describe('the driver’s next act', () => {
  const act = (
    reading: 'no' | 'pay',
    changes: Parameters<typeof connector>[0],
    sessionActive: boolean,
    trigger = 'charger.pluggedIn',
  ) =>
    nextAct({ terminal: terminal(reading), connector: connector(changes), sessionActive, trigger });

  it('follows the ordinary way of a charge', () => {
    expect(act('no', {}, false)).toBe('plug');
    expect(act('pay', { plugged: true }, true)).toBe('tap');
    expect(act('no', { plugged: true, status: 'Preparing' }, true)).toBe('wait');
    expect(act('no', { plugged: true, status: 'Charging' }, true)).toBe('unplug');
    expect(act('no', { plugged: true, status: 'Finishing' }, false)).toBe('unplug');
  });

  it('begins with the card where the flow does', () => {
    expect(act('no', {}, false, 'terminal.cardPresented')).toBe('tap');
  });
});

describe('a reservation on the strip', () => {
  it('goes from amber to green or grey', () => {
    const looks = [
      hold({ phase: 'requested' }),
      hold({ phase: 'reserved' }),
      hold({ phase: 'closing', end: 'commit' }),
      hold({ phase: 'handedOver', end: 'commit' }),
      hold({ phase: 'confirmed', end: 'commit' }),
      hold({ phase: 'closing', end: 'cancel' }),
      hold({ phase: 'confirmed', end: 'cancel' }),
      hold({ phase: 'void' }),
    ].map((one) => holdLook(one, 2000));
    expect(looks).toEqual([
      'asking',
      'reserved',
      'charging',
      'handedOver',
      'charged',
      'releasing',
      'released',
      'nothing',
    ]);
  });

  it('is red when a person is needed or it is open too long, not once it is closed', () => {
    expect(holdLook(hold({ personReason: 'x' }), 2000)).toBe('person');
    expect(holdLook(hold({ orphaned: true }), 2000)).toBe('person');
    expect(holdLook(hold({}), 14 * 3_600_000)).toBe('late');
    const closed = hold({ phase: 'confirmed', end: 'commit', personReason: 'x' });
    expect(holdLook(closed, 14 * 3_600_000)).toBe('charged');
    expect(isOpen(closed)).toBe(false);
    expect(isOpen(hold({ phase: 'handedOver' }))).toBe(true);
  });

  it('shows which part was charged', () => {
    expect(chargedShare(hold({ end: 'commit', committedMinor: 1250 }))).toBe(0.25);
    expect(chargedShare(hold({ end: 'cancel' }))).toBeNull();
  });
});

describe('values', () => {
  it('are written in the language and the digits of the currency', () => {
    expect(formatMoney(325, 'EUR', 'en')).toBe('€3.25');
    expect(formatMoney(325, 'EUR', 'nl')).toBe('€\u00a03,25');
    expect(formatMoney(325, 'JPY', 'en')).toContain('325');
    expect(formatEnergy(3420, 'nl')).toBe('3,42 kWh');
  });
});
