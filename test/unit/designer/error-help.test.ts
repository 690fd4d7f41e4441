// Proves that whoever reads Dutch is told in Dutch what to do about every refusal of the engine.
import { describe, expect, it } from 'vitest';
import { errorHelp } from '../../../designer/src/texts/error-help.ts';
import { type ErrorCode, errorCodes } from '../../../engine/contracts/error-codes.ts';
import { errorStatus } from '../../../engine/hosts/http/error-status.ts';

const refusals = (Object.keys(errorCodes) as ErrorCode[]).filter(
  (code) => errorStatus(code) !== 500,
);

describe('help about refusals', () => {
  it.each(refusals)('should be Dutch for %s', (code) => {
    const { help } = errorCodes[code];
    expect(errorHelp(code, help, 'nl')).not.toBe(help);
    expect(errorHelp(code, help, 'nl')).toMatch(/^[A-Z].*[.]$/);
    expect(errorHelp(code, help, 'en')).toBe(help);
  });

  it('should stay English for a code that nobody translated', () => {
    expect(errorHelp('HOST_INTERNAL', 'Something broke.', 'nl')).toBe('Something broke.');
  });
});
