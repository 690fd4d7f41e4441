import type { ErrorRow } from './error-row.ts';

/** The part of the table of errors that is about the files of a flow: what loading and checking them finds. */
export const flowErrorCodes = {
  FLOW_JSON_SYNTAX: {
    retry: 'never',
    help: 'The file is not valid JSON. Mend the text at the place that is shown.',
  },
  FLOW_SHAPE: {
    retry: 'never',
    help: 'The file does not have the shape of a flow. Compare it with engine/contracts/flow.schema.json at the place that is shown.',
  },
  FLOW_OPERATION_UNKNOWN: {
    retry: 'never',
    help: 'The flow asks for a request that no contract offers. Use one of the names in the contracts.',
  },
  FLOW_EVENT_UNKNOWN: {
    retry: 'never',
    help: 'The flow waits for an event that no contract announces. Use one of the names in the contracts.',
  },
  FLOW_OUTCOME_UNKNOWN: {
    retry: 'never',
    help: 'The flow expects an answer that this request never gives. Use one of the answers that the contract lists.',
  },
  FLOW_OUTCOMES_INCOMPLETE: {
    retry: 'never',
    help: 'Some answers of this request are not handled. Add an arrow for each answer that is listed.',
  },
  FLOW_OUTCOME_CATCH_ALL: {
    retry: 'never',
    help: 'An arrow takes every answer without naming them. Name the answers, so that nothing is taken by surprise.',
  },
  FLOW_FAILURES_INCOMPLETE: {
    retry: 'never',
    help: 'A request has no arrow for one of its failures. Handle notSent, failed and unknown.',
  },
  FLOW_MONEY_ABANDONED: {
    retry: 'never',
    help: 'An arrow leaves a step while a payment request is running. Remember what happened with an assign and wait for the answer.',
  },
  FLOW_FAULT_UNHANDLED: {
    retry: 'never',
    help: 'The flow does not say what to do when it cannot go on. Handle flow.fault at the top.',
  },
  FLOW_EXPRESSION: {
    retry: 'never',
    help: 'The expression is wrong. Mend it at the place that is shown.',
  },
  FLOW_TARGET_UNKNOWN: {
    retry: 'never',
    help: 'The arrow leads to a step that does not exist. Use the name of a sibling step, or # and the full path.',
  },
  FLOW_NAME_RESERVED: {
    retry: 'never',
    help: 'The name is reserved or not usable here. Choose another name.',
  },
  FLOW_ACTION_UNKNOWN: {
    retry: 'never',
    help: 'The flow names an action that does not exist. Use assign, core.raise, terminal.show or site.notify.',
  },
  FLOW_RAISE_DELAYED: {
    retry: 'never',
    help: 'The flow raises an event with a delay. Put what happens later under "after".',
  },
  FLOW_GUARD_UNKNOWN: {
    retry: 'never',
    help: 'The flow names a condition that does not exist. Use when, outcome or code.',
  },
  FLOW_DELAY_UNKNOWN: {
    retry: 'never',
    help: 'The waiting time is neither a duration setting nor a number of milliseconds. Declare it under params.',
  },
  FLOW_PARAM: {
    retry: 'never',
    help: 'A setting is missing, unknown or outside its allowed range. Use a value inside the range.',
  },
  FLOW_INPUT: {
    retry: 'never',
    help: 'A field of a request is missing, unknown or has the wrong kind of value. Compare it with the contract.',
  },
  FLOW_CONTEXT: {
    retry: 'never',
    help: 'A remembered value is not declared or would leave its declared range. Declare it under context, with its bounds.',
  },
  FLOW_TEXT_MISSING: {
    retry: 'never',
    help: 'A text is missing in one of the languages. Add it to every file in texts/.',
  },
  FLOW_TEXT_SYNTAX: {
    retry: 'never',
    help: 'A text is not valid ICU MessageFormat or its arguments do not fit. Mend it at the place that is shown.',
  },
  FLOW_FRAGMENT_UNKNOWN: {
    retry: 'never',
    help: 'The flow uses a fragment that is not there. Use the name of a folder in flows/fragments.',
  },
  FLOW_FRAGMENT_CYCLE: {
    retry: 'never',
    help: 'A fragment uses itself, directly or through others. Take one of the uses out.',
  },
  FLOW_FRAGMENT_EXIT: {
    retry: 'never',
    help: 'The exits of a fragment and the arrows for them do not match. Give each exit one arrow.',
  },
  FLOW_FRAGMENT_ENTRY: {
    retry: 'never',
    help: 'An arrow leads into the middle of a fragment. Lead to the fragment itself, or to one of its entries.',
  },
  FLOW_FRAGMENT_WITH: {
    retry: 'never',
    help: 'What a fragment is given, or what it gives back, does not fit. Compare with its in and out.',
  },
  FLOW_FRAGMENT_SIZE: {
    retry: 'never',
    help: 'With its fragments the flow has too many steps, or they nest too deep. Use fewer.',
  },
  FLOW_ACCEPT: {
    retry: 'never',
    help: 'An entry under accept does nothing. Remove it, or mend its rule, place or reason.',
  },
  FLOW_STEP_UNREACHABLE: {
    retry: 'never',
    help: 'No arrow leads to this step. Lead one there, or remove the step.',
  },
  FLOW_ARROW_HIDDEN: {
    retry: 'never',
    help: 'An arrow can never be taken, because an earlier one takes everything first. Reorder or remove it.',
  },
  FLOW_GUARD_CONSTANT: {
    retry: 'never',
    help: 'A condition decides nothing: it always or never holds. Remove it, or compare something else.',
  },
  FLOW_ORDER_DECIDES: {
    retry: 'never',
    help: 'Two arrows can be taken at once and only their order decides. Make their conditions exclude each other, or accept it.',
  },
  FLOW_REGIONS_WRITE: {
    retry: 'never',
    help: 'Two regions write the same remembered value in one step. Let one of them do it.',
  },
  FLOW_ENDLESS: {
    retry: 'never',
    help: 'A loop of "always" arrows never waits. Put something to wait for between them.',
  },
  FLOW_NO_WAY_OUT: {
    retry: 'never',
    help: 'A step can wait for ever. Add a waiting time, or accept that it is idle.',
  },
  FLOW_NO_SCREEN: {
    retry: 'never',
    help: 'A step waits for the driver without a screen of its own. Show a text on entry.',
  },
  FLOW_TEXT_WIDTH: {
    retry: 'never',
    help: 'A text does not fit on the screen of a terminal. Shorten it in the language that is named.',
  },
  FLOW_XSTATE: { retry: 'never', help: 'XState refuses the machine. The details say why.' },
  FLOW_NOT_FOUND: {
    retry: 'never',
    help: 'There is no flow with this name. "forecourt flows" lists the names.',
  },
  FLOW_UNPROVED: {
    retry: 'never',
    help: 'The flow is not proved safe for the terminals and chargers of this site. "forecourt prove <flow> --site <file>" tells how it can go wrong. --allow-unproved lets it run only at a site whose devices are all virtual.',
  },
} as const satisfies Record<string, ErrorRow>;
