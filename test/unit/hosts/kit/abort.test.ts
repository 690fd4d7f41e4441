import { expect, test } from 'vitest';
import { Abort } from '../../../../engine/hosts/kit/abort.ts';

test('whoever listens hears once that nobody waits any more, and nobody who left does', () => {
  const abort = new Abort();
  const heard: string[] = [];
  const gone = () => heard.push('gone');
  const stays = () => heard.push('stays');
  for (const listener of [gone, stays, stays]) abort.addEventListener('abort', listener);
  abort.removeEventListener('abort', gone);
  expect(abort.aborted).toBe(false);
  abort.abort();
  abort.abort();
  abort.addEventListener('abort', gone);
  expect(abort.aborted).toBe(true);
  expect(heard).toEqual(['stays']);
});
