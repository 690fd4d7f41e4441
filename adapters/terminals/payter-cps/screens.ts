import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { CpsSettings } from './cps-settings.ts';

/** A screen of an Apollo terminal: the properties are a flat map of texts. */
export interface ApolloScreen {
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The screen of the terminal: what it ought to show now. Latest wins; a press is told once per screen. */
export interface Screens {
  /** The lines of the flow or site, for `uiMessage` where the terminal shows its own payment screen. */
  lines: readonly string[];
  /** The screen that was sent last, with the secret for its callback; undefined before the first. */
  current: ShownScreen | undefined;
}

/** A screen that was sent, with what a press of it means. */
export interface ShownScreen extends ApolloScreen {
  /** Its `id` at CPS; new with every sending, so that a late press of an older one is known as such. */
  readonly id: string;
  readonly secret: string;
  /** What is told when a button or item is pressed. */
  readonly pressed: (response: string) => Promise<void>;
}

/** The body of `POST ui`. */
export function screenBody({ id, type, properties }: ShownScreen): JsonObject {
  return { id, type, properties: { ...properties } };
}

/** The start screen of the site (`carousel`), with a button when a press can be told. */
export function startScreen(lines: readonly string[], buttonLabel: string | null): ApolloScreen {
  const [title = '', ...rest] = lines;
  return {
    type: 'carousel',
    properties: {
      title,
      subtitle: rest.join('\n'),
      ...(buttonLabel === null
        ? {}
        : { [`buttons.${START_BUTTON}`]: '', [`buttons.${START_BUTTON}.label`]: buttonLabel }),
    },
  };
}

/** The name of the button on the start screen. */
const START_BUTTON = 'start';

/** A text of a flow: the type is a setting, `info`, `message` or `dispense`; an address may become a QR code. */
export function textScreen(
  lines: readonly string[],
  { sessionScreen, qrScreen }: CpsSettings,
): ApolloScreen {
  const [title = '', ...rest] = lines;
  const address = lines.find((line) => /^https:\/\/\S+$/.test(line));
  if (address !== undefined && qrScreen !== null) {
    const words = lines.filter((line) => line !== address);
    return {
      type: qrScreen.type,
      properties: { title: words.join('\n'), [qrScreen.property]: address },
    };
  }
  const below = sessionScreen === 'message' ? 'message' : 'subtitle';
  return { type: sessionScreen, properties: { title, [below]: rest.join('\n') } };
}

/** A list to choose from (`selection`, type 3: a list of items). The name of an item is what a press tells. */
export function choiceScreen(title: string, items: readonly string[]): ApolloScreen {
  return {
    type: 'selection',
    properties: {
      title,
      type: '3',
      ...Object.fromEntries(
        items.flatMap((item) => [
          [`items.${item}`, ''],
          [`items.${item}.label`, item],
        ]),
      ),
    },
  };
}
