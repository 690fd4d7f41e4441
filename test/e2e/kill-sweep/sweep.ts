import { before, checkStreet } from './check-street.ts';
import type { Doom } from './doomed-driver.ts';
import type { StreetScenario } from './scenario-acts.ts';
import { Street } from './street.ts';

/** One scenario with one kill. */
export interface Killed {
  readonly flow: string;
  readonly scenario: string;
  readonly doom: Doom;
  /** Whether the engine came so far at all. */
  readonly hasDied: boolean;
  /** Empty when all is well. */
  readonly wrong: readonly string[];
}

/** More lines than any scenario has. */
const LINES_MAX = 60;

/** Kills the engine at each journal line of a scenario in turn; `told` hears each. */
export async function sweepScenario(
  scenario: StreetScenario,
  moments: readonly Doom['moment'][],
  told: (killed: Killed) => void,
): Promise<void> {
  const street = await Street.open(scenario.flow);
  try {
    for (let line = 1; line <= LINES_MAX; line += 1) {
      let hasDied = false;
      for (const moment of moments) {
        const killed = await killOnce(street, scenario, { line, moment });
        told(killed);
        hasDied ||= killed.hasDied;
      }
      if (!hasDied) return;
    }
  } finally {
    await street.close();
  }
}

/** Plays a scenario on a street whose engine dies once. */
export async function killOnce(
  street: Street,
  scenario: StreetScenario,
  doom: Doom,
): Promise<Killed> {
  const { flow, name } = scenario;
  const then = await before(street);
  const hasDied = await street.play(scenario, doom);
  const wrong = await checkStreet(street, then);
  return { flow, scenario: name, doom, hasDied, wrong };
}
