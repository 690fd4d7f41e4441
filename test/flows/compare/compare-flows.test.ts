import { describe, expect, it } from 'vitest';
import { type Comparison, comparedAtOnce } from '../../../engine/core/compare/compare-flows.ts';
import { formatComparison } from '../../../engine/core/compare/format-comparison.ts';
import { compileFlow } from '../../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { type FlowSource, loadFlow } from '../../../engine/core/flow/load-flow.ts';
import type { LoadedFlow } from '../../../engine/core/flow/loaded-flow.ts';
import { playScenario } from '../../../engine/core/simulate/play-scenario.ts';
import { shippedFlow, shippedSource } from '../../fixtures/flows/shipped-flow.ts';
import { setAt } from '../../fixtures/proof/set-at.ts';
import { plants } from '../proof/plants.ts';

const index = contractIndex(contracts);

/** A shipped flow with its text rewritten. */
function rewritten(id: string, change: (source: FlowSource) => Partial<FlowSource>): LoadedFlow {
  const source = shippedSource(id);
  const { flow, findings } = loadFlow({ ...source, ...change(source) }, contracts);
  if (flow === undefined) throw new Error(findings[0]?.message ?? 'does not load');
  return flow;
}

/** A shipped flow with one part of it, fragments spelt out, set to something else. */
function edited(id: string, pointer: string, value: unknown): LoadedFlow {
  const flow = shippedFlow(id);
  const file = structuredClone(flow.file);
  setAt(file, pointer, structuredClone(value) as never);
  return { ...flow, file };
}

function compared(
  now: LoadedFlow,
  options: { texts?: boolean; nodesMax?: number } = {},
): Comparison {
  return comparedAtOnce(shippedFlow(now.id), now, { contracts: index, ...options });
}

const reads = (
  flow: LoadedFlow,
  scenario: NonNullable<Comparison['difference']>['scenarios']['old'],
) => playScenario(compileFlow(flow.file, operationDefinition), scenario).ok;

describe('two versions that behave the same', () => {
  it.each(['plug-first', 'card-first', 'rfid-cug'])('should be told so of %s and itself', (id) => {
    const { verdict, difference, declared, steps } = compared(
      rewritten(id, () => ({})),
      { texts: true },
    );
    expect({ verdict, difference, declared }).toEqual({
      verdict: 'same',
      difference: null,
      declared: [],
    });
    expect(steps.every(({ fate }) => fate === 'same')).toBe(true);
  });

  it('should be told so when steps and remembered values have other names, and say which step stands for which', () => {
    const flow = rewritten('plug-first', ({ flowText }) => ({
      flowText: flowText
        .replaceAll('"delivering"', '"flowing"')
        .replaceAll('charging.delivering', 'charging.flowing')
        .replaceAll('"reading"', '"offering"')
        .replaceAll('"authorizing"', '"asksTheBank"')
        .replaceAll('context.attempts', 'context.tries')
        .replaceAll('"attempts"', '"tries"')
        .replaceAll('context.holdId', 'context.reservation')
        .replaceAll('"holdId": { "x-opaque"', '"reservation": { "x-opaque"')
        .replaceAll('"holdId": { "$expr": "event', '"reservation": { "$expr": "event'),
    }));
    expect(flow.behaviourHash).not.toBe(shippedFlow('plug-first').behaviourHash);
    const { verdict, steps, possible } = compared(flow, { texts: true });
    expect(possible).toBeNull();
    expect(verdict).toBe('same');
    const fateOf = (step: string) => steps.find((fate) => fate.step === step);
    expect(fateOf('charging.delivering')).toMatchObject({ fate: 'same', to: ['charging.flowing'] });
    expect(fateOf('reserve.authorizing')).toMatchObject({ to: ['reserve.asksTheBank'] });
  });

  it('should be told so when only words changed, unless words are compared', () => {
    const flow = rewritten('plug-first', ({ texts }) => ({
      texts: { ...texts, nl: (texts['nl'] ?? '').replace(/("card\.declined": ")[^"]*/, '$1Nee') },
    }));
    expect(compared(flow).verdict).toBe('same');
    const { verdict, difference } = compared(flow, { texts: true });
    expect(verdict).toBe('differ');
    expect(difference?.kinds).toEqual(['shows']);
    expect(difference?.steps.at(-1)?.new.shows?.['nl']).toBe('Nee');
  });
});

describe('two versions that differ', () => {
  it.each(plants.filter((_, at) => at % 2 === 0 && at < 8))(
    'should be told by a test case that only the old one passes: %s',
    (_, pointer, value) => {
      const flow = edited('plug-first', pointer, value);
      const { verdict, difference } = compared(flow);
      expect(verdict).toBe('differ');
      if (difference === null) throw new Error('no story');
      const { steps, scenarios } = difference;
      expect(steps.slice(0, -1).every(({ isSame }) => isSame)).toBe(true);
      expect(steps.at(-1)?.isSame).toBe(false);
      expect(reads(shippedFlow('plug-first'), scenarios.old)).toBe(true);
      expect(reads(flow, scenarios.old)).toBe(false);
      expect(reads(flow, scenarios.new)).toBe(true);
    },
  );

  it('should be told by the shortest way', () => {
    // Plug in, card, no answer, and the first timer: nothing that either shows or asks differs before.
    const declined = edited(...plantAt('money is left held after a lost reply'));
    expect(compared(declined).difference?.steps).toHaveLength(4);
    // Plug in, card, approved, will start, no energy in time.
    const released = edited(...plantAt('money is released while a start is on its way'));
    expect(compared(released).difference?.steps).toHaveLength(5);
    // Plug in, and a card.
    const unpaid = edited(...plantAt('the charger is started before anything is reserved'));
    expect(compared(unpaid).difference?.steps).toHaveLength(2);
  });

  it('should be told in both languages, with what each of them does', () => {
    const comparison = compared(edited(...plantAt('an approved reservation is forgotten')));
    expect(formatComparison(comparison, 'en').split('\n').slice(0, 9)).toEqual([
      'The two versions come apart. The shortest way there:',
      '   1  the driver plugs in',
      '       → card.reading; asks terminal.readCard',
      '   2  the driver presents a card',
      '      card.reading → reserve.authorizing; asks terminal.authorize',
      '   3  the bank approves and the amount is reserved',
      '      old: reserve.authorizing → settle.releasing; asks terminal.cancel',
      '      new: reserve.authorizing → ended; ends with {"ending":"tooLittle"}',
      '      they ask for different things; only one of them ends',
    ]);
    expect(formatComparison(comparison, 'nl')).toContain(
      'oud: reserve.authorizing → settle.releasing; vraagt terminal.cancel',
    );
  });

  it('should tell another amount of the same size', () => {
    const amount = '/machine/states/settle/states/committing/invoke/input/amountMinor';
    const flow = edited('plug-first', amount, { $expr: 'context.authorizedMinor' });
    const { difference } = compared(flow);
    expect(difference?.kinds).toEqual(['input']);
    const [asked] = difference?.steps.at(-1)?.new.asks ?? [];
    expect(asked).toMatchObject({ operation: 'terminal.commit', differing: { amountMinor: 5000 } });
  });

  it('should tell a longer wait at the moment when the shorter one is over', () => {
    const { verdict, difference, declared } = compared(
      edited('plug-first', '/params/startWait/default', 'PT2M'),
    );
    expect(verdict).toBe('differ');
    expect(difference?.steps.at(-1)?.say.en).toBe('1 min 30 s pass');
    expect(declared).toMatchObject([
      { what: 'setting', name: 'startWait', old: { default: 'PT90S' } },
    ]);
  });

  it('should tell a wait of the same length that another setting decides, with the setting that shows it', () => {
    const states = '/machine/states/stop/states/waiting/after';
    const after = { cardWait: '#plug-first.stop.confirming' };
    const { difference } = compared(edited('plug-first', states, after));
    expect(Object.keys(difference?.params ?? {})).toHaveLength(1);
  });

  it('should say that they may differ when no values were found with which they do', () => {
    const flow = edited(
      'plug-first',
      '/machine/states/settle/states/committing/invoke/input/amountMinor',
      {
        $expr:
          'min(min(context.settle_totalMinor, context.authorizedMinor), context.authorizedMinor)',
      },
    );
    const { verdict, possible, difference } = compared(flow);
    expect(difference).toBeNull();
    expect(verdict).toBe('unclear');
    expect(possible?.kinds).toEqual(['input']);
  });

  it('should not say that they are the same when there was too much to look at', () => {
    const { verdict, limit } = compared(
      rewritten('plug-first', () => ({})),
      { nodesMax: 100 },
    );
    expect(verdict).toBe('unclear');
    expect(limit).toBe('more than 100 situations');
  });

  it('should tell that another event starts a visit, and that all its visits would be stranded', () => {
    const comparison = comparedAtOnce(shippedFlow('plug-first'), shippedFlow('card-first'), {
      contracts: index,
    });
    expect(comparison.verdict).toBe('differ');
    expect(comparison.declared[0]).toMatchObject({ what: 'trigger' });
    expect(comparison.steps.find(({ step }) => step === 'card.reading')?.fate).toBe('stranded');
  });
});

describe('visits that run', () => {
  it('should be told to be stranded in a step that the new version does not have', () => {
    const text = (flowText: string) =>
      flowText
        .replaceAll('"target": "refused"', '"target": "declined"')
        .replace(/ *"refused": \{[\s\S]*?\n {10}\},\n/, '');
    const flow = rewritten('plug-first', ({ flowText, texts }) => ({
      flowText: text(flowText),
      texts,
    }));
    const { steps, difference } = compared(flow);
    // The words differ, what it does does not: declined stands for it.
    expect(difference).toBeNull();
    expect(steps.find(({ step }) => step === 'card.refused')).toEqual({
      step: 'card.refused',
      fate: 'same',
      to: ['card.declined'],
    });
    const seen = compared(flow, { texts: true });
    expect(seen.steps.filter(({ fate }) => fate === 'stranded')).toEqual([
      { step: 'card.refused', fate: 'stranded', to: [] },
    ]);
    expect(formatComparison(seen, 'nl')).toContain(
      'Lopende bezoeken gaan uit op de versie waarmee ze begonnen',
    );
  });
});

function plantAt(name: string): readonly [string, string, unknown] {
  const plant = plants.find(([title]) => title === name);
  if (plant === undefined) throw new Error(name);
  return ['plug-first', plant[1], plant[2]];
}
