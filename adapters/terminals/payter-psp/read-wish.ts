import type { ReadWish } from './card-reading.ts';
import type { PspSettings } from './psp-settings.ts';
import { type Reference, referenceOf } from './reference.ts';
import { type ReadRequest, readCardRequest, startRequest } from './wire/requests.ts';

/** A read whose card may be authorized for this amount: Payter fixes the amount when reading starts. */
export function payWish(
  settings: PspSettings,
  operationId: string,
  amountMinor: number,
  waitMs: number,
): ReadWish {
  const reference = referenceOf(operationId);
  const frame = startRequest(amountMinor, readRequest(settings, reference));
  return { frame, keepFor: { amountMinor, reference: referenceText(settings, reference) }, waitMs };
}

/** A read without money. P6X has no Read Card: a Start Session whose card is dropped reserves nothing either. */
export function identifyWish(settings: PspSettings, operationId: string, waitMs: number): ReadWish {
  const request = readRequest(settings, referenceOf(operationId));
  const frame =
    settings.family === 'apollo'
      ? readCardRequest(request)
      : startRequest(settings.identifyAmountMinor, request);
  return { frame, waitMs };
}

function readRequest(settings: PspSettings, reference: Reference): ReadRequest {
  const { methods, hideAmount } = settings;
  const tags = settings.tags.map((tag) => Buffer.from(tag, 'hex'));
  const plain = { reference: reference.number, tags };
  if (!takesText(settings)) return plain;
  return { ...plain, apollo: { methods, hideAmount, textReference: reference.text } };
}

/** What a person looks for in Payter's records. */
function referenceText(settings: PspSettings, { text, number }: Reference): string {
  return takesText(settings) ? text : String(number);
}

/** P6X takes no text, and the short blocks of the first protocol versions have no room for one. */
function takesText({ family, protocolVersion }: PspSettings): boolean {
  return family === 'apollo' && protocolVersion >= 3;
}
