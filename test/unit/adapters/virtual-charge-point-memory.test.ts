import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createVirtualChargePoint } from '../../../adapters/chargers/virtual/index.ts';
import { fileMemory } from '../../../engine/bin/file-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-memory-'));
const path = join(folder, 'cp1.json');

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('should go on when its memory cannot be written, say so once, and write again when it can', async () => {
  const lost: string[] = [];
  const point = createVirtualChargePoint({
    url: 'ws://127.0.0.1:9',
    chargerId: 'cp1',
    connectors: [1],
    memory: fileMemory(path),
    onMemoryLost: (reason) => lost.push(reason),
  });
  point.start();
  rmSync(folder, { recursive: true });
  point.plug(1);
  point.unplug(1);
  point.plug(1);
  expect(lost).toEqual([expect.stringContaining('ENOENT')]);
  expect(point.view().connectors[0]?.plugged).toBe(true);
  mkdirSync(folder);
  await point.stop();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([{ connectorId: 1, plugged: true }]);
});
