import { answered, type Handled } from '../inbound-answer.ts';
import type { Station } from '../station.ts';
import { type Payload, textOf } from '../wire.ts';

/** A tag is accepted when we minted it for this station and still want its start. Foreign tags are not logged. */
export async function handleAuthorize(station: Station, payload: Payload): Promise<Handled> {
  const idTag = textOf(payload['idTag']);
  const attempt = idTag === undefined ? undefined : await station.attempts.byTag(idTag);
  const isOurs =
    attempt !== undefined &&
    attempt.chargerId === station.chargerId &&
    attempt.poisonedAtMs === null;
  return answered({ idTagInfo: { status: isOurs ? 'Accepted' : 'Invalid' } });
}
