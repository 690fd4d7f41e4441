import { describe, expect, it } from 'vitest';
import {
  canStopByCard,
  lampOf,
  nextAct,
  readerCall,
} from '../../../designer/src/model/driver-view.ts';
import { cardWords, formatEnergy, formatMoney } from '../../../designer/src/model/format-values.ts';
import { chargedShare, holdLook, isOpen } from '../../../designer/src/model/hold-look.ts';
import { paidMinor, sessionEnding } from '../../../designer/src/model/session-ending.ts';
import { chartOf } from './draw-for-test.ts';
import { charger, connector, hold, session, terminal } from './live-samples.ts';

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
    lease = 's1',
  ) =>
    nextAct({
      terminal: { ...terminal(reading), leaseSessionId: reading === 'pay' ? lease : null },
      connector: connector(changes),
      session: sessionActive ? { sessionId: 's1', status: 'active' } : null,
      trigger,
    });

  it('follows the ordinary way of a charge', () => {
    expect(act('no', {}, false)).toBe('plug');
    expect(act('pay', { plugged: true }, true)).toBe('tap');
    expect(act('no', { plugged: true, status: 'Preparing' }, true)).toBe('wait');
    expect(act('no', { plugged: true, status: 'Charging' }, true)).toBe('unplug');
    expect(act('no', { plugged: true, status: 'Finishing' }, false)).toBe('unplug');
  });

  it('begins with the card where the flow does', () => {
    expect(act('no', {}, false, 'terminal.cardPresented')).toBe('tap');
    expect(act('no', {}, true, 'terminal.cardPresented')).toBe('plug');
  });

  it('is not to tap when the terminal reads for somebody at another connector', () => {
    expect(act('pay', {}, false, 'charger.pluggedIn', 'other')).toBe('plug');
    expect(act('pay', { plugged: true }, true, 'charger.pluggedIn', 'other')).toBe('wait');
  });
});

describe('what the reader is on for', () => {
  const chart = chartOf('plug-first');
  const charging = session({ activePaths: ['charging', 'charging.delivering'] });
  const call = (
    reading: 'no' | 'pay' | 'scan',
    changes: { canStop?: boolean; trigger?: string; screenOf?: string },
  ) => {
    const { canStop = false, trigger = 'charger.pluggedIn', screenOf = null } = changes;
    const screen = { source: 'flow', lines: [], sessionId: screenOf } as const;
    return readerCall({ ...terminal(reading), screen }, { trigger, canStop });
  };

  it('asks for a card only when one is to pay or to begin with', () => {
    expect(call('pay', {})).toBe('pay');
    expect(call('scan', { trigger: 'terminal.cardPresented' })).toBe('start');
    expect(call('scan', { trigger: 'terminal.cardPresented', screenOf: 's1' })).toBe('none');
    expect(call('scan', {})).toBe('none');
    expect(call('no', { canStop: true })).toBe('none');
  });

  it('offers to stop by card only while the session can be stopped so', () => {
    expect(canStopByCard(chart, charging)).toBe(true);
    expect(canStopByCard(chart, session({ activePaths: ['receipt', 'receipt.showing'] }))).toBe(
      false,
    );
    expect(canStopByCard(chart, { ...charging, status: 'ended' })).toBe(false);
    expect(call('scan', { canStop: true })).toBe('stop');
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

describe('how a session ended', () => {
  const ended = (changes: Parameters<typeof session>[0]) =>
    sessionEnding(session({ status: 'ended', ...changes }));
  const paid = hold({ phase: 'confirmed', end: 'commit', committedMinor: 35 });

  it('is said by its money first', () => {
    expect(ended({ holds: [paid] })).toBe('paid');
    expect(paidMinor(session({ holds: [paid] }))).toBe(35);
    expect(ended({ holds: [hold({ phase: 'confirmed', end: 'cancel' })] })).toBe('released');
    expect(ended({ holds: [hold({ phase: 'void' })] })).toBe('declined');
    expect(ended({ holds: [hold({ phase: 'handedOver', end: 'commit' })] })).toBe('onItsWay');
    expect(ended({ holds: [hold({ personReason: 'no answer' })] })).toBe('person');
    expect(ended({ output: { ending: 'abandoned' } })).toBe('nothing');
  });

  it('is open while it runs or is stuck', () => {
    expect(sessionEnding(session({}))).toBe('running');
    expect(sessionEnding(session({ status: 'stuck' }))).toBe('stuck');
  });
});

describe('values', () => {
  it('are written in the language and the digits of the currency', () => {
    expect(formatMoney(325, 'EUR', 'en')).toBe('€3.25');
    expect(formatMoney(325, 'EUR', 'nl')).toBe('€\u00a03,25');
    expect(formatMoney(325, 'JPY', 'en')).toContain('325');
    expect(formatEnergy(3420, 'nl')).toBe('3,42 kWh');
    expect(cardWords('************1234')).toBe('·· 1234');
    expect(cardWords(null)).toBe('');
  });
});
