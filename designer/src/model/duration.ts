const pattern =
  /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration (`PT90S`), or null when it is none. */
export function durationMs(text: string): number | null {
  const match = pattern.exec(text);
  if (!match || text.length < 3) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000;
}

/** `90 s`, `10 min`, `12 h`: the shortest exact way to say it. */
export function durationWords(ms: number): string {
  if (ms >= 86_400_000 && ms % 86_400_000 === 0) return `${ms / 86_400_000} d`;
  if (ms >= 3_600_000 && ms % 3_600_000 === 0) return `${ms / 3_600_000} h`;
  if (ms >= 120_000 && ms % 60_000 === 0) return `${ms / 60_000} min`;
  return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`;
}

const wordUnitsMs: Readonly<Record<string, number>> = {
  s: 1000,
  sec: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  u: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds of what a person types for a time: `90 s`, `2 min`, `1 h`, `90` (seconds), or ISO 8601; else null. */
export function typedDurationMs(text: string): number | null {
  const match = /^\s*(\d{1,9}(?:[.,]\d)?)\s*([a-z]*)\s*$/i.exec(text);
  if (match === null) return durationMs(text.trim().toUpperCase());
  const unitMs = wordUnitsMs[(match[2] || 's').toLowerCase()];
  return unitMs === undefined ? null : Number(match[1]?.replace(',', '.')) * unitMs;
}

/** A time as flow files have it, `PT90S`: the largest unit that says it exactly, minutes from two on. */
export function isoDuration(ms: number): string {
  if (ms >= 3_600_000 && ms % 3_600_000 === 0) return `PT${ms / 3_600_000}H`;
  if (ms >= 120_000 && ms % 60_000 === 0) return `PT${ms / 60_000}M`;
  return `PT${ms / 1000}S`;
}
