// Proves that a flow can be played by hand from the command line: the words, the screens, the file that is saved.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../engine/bin/command.ts';
import { packageRoot } from '../../../engine/bin/package-root.ts';
import { runCli } from '../../../engine/bin/run-cli.ts';
import { runLine } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-played-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Plays with these lines; gives what was printed after each. */
async function play(args: readonly string[], lines: readonly string[]) {
  const replies: string[] = [''];
  const say = (text: string) => {
    replies[replies.length - 1] += text;
  };
  const rest = [...lines];
  const input: CommandInput = {
    isTerminal: true,
    hasLines: async () => true,
    ask: async () => {
      const line = rest.shift();
      if (line !== undefined) replies.push('');
      return line;
    },
    close: () => undefined,
  };
  const code = await runCli(['simulate', ...args], { out: say, err: say, env: {}, input });
  return { code, replies };
}

describe('forecourt simulate, by hand', () => {
  it('should show the screen, the step, what is waited for, the money, and all that can happen', async () => {
    const { code, replies } = await play(['plug-first'], ['1', '1']);
    expect(code).toBe(0);
    expect(replies[0]).toContain('  Present your card or phone\n  We reserve €50.00\n');
    expect(replies[0]).toContain('step: card.reading');
    expect(replies[0]).toMatch(
      / 1 {2}the driver presents a card +terminal\.readCard → card {2}cardKey=card-a/,
    );
    expect(replies[1]).toContain('waits for: terminal.authorize');
    expect(replies[2]).toContain('money: reserved, 50.00 EUR reserved, 0.00 EUR charged');
  });

  it('should speak Dutch', async () => {
    const { replies } = await play(['plug-first', '--lang', 'nl'], ['j', '?', 'x']);
    expect(replies[0]).toContain('Houd uw kaart of telefoon voor');
    expect(replies[0]).toContain('de bestuurder houdt een kaart voor');
    expect(replies[1]).toContain('de bestuurder steekt de stekker in');
    expect(replies[2]).toContain('maakt het laatste ongedaan');
    expect(replies[3]).toContain('Die keuze is er niet.');
  });

  it('should go back, wait, restart, and take other values', async () => {
    const { replies } = await play(
      ['plug-first'],
      ['b', '2', 'b', 'w 59s', 'w soon', 'r', '1', '1 authorizedMinor=100', 'b', '1 colour=red'],
    );
    expect(replies[1]).toBe('This is the beginning.\n');
    expect(replies[2]).toContain('No card was presented');
    expect(replies[3]).toBe(replies[0]);
    expect(replies[4]).toContain('00:00:59');
    expect(replies[5]).toBe('A time is needed, e.g. w 90s.\n');
    expect(replies[6]).toContain('00:00:59  step: card.reading');
    expect(replies[8]).toContain('settle.releasing');
    expect(replies[9]).toContain('step: reserve.authorizing');
    expect(replies[10]).toContain('SCENARIO_SHAPE: the contract has no "colour" here');
  });

  it('should save the way as a test case that simulate plays', async () => {
    const file = join(folder, 'nobody-came');
    const { replies } = await play(
      ['plug-first'],
      ['s', '2', '1', `s ${file} Nobody came`, `s ${file}`, 'q', '1'],
    );
    expect(replies[1]).toContain('The name of a file is needed');
    expect(replies[3]).toContain('The visit is over: abandoned');
    expect(replies[4]).toBe(`Saved as ${file}.json\n`);
    expect(replies).toHaveLength(7);
    const saved = `${file}.json`;
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({
      id: 'nobody-came',
      title: { en: 'Nobody came' },
      ends: { ending: 'abandoned', hold: 'none' },
    });
    expect((await runLine(['simulate', 'plug-first', '--scenario', saved])).code).toBe(0);
    const again = await play(['plug-first'], ['2', `s ${saved}`]);
    expect(again.replies[2]).toContain('is already there');
  });

  it('should play test cases where they were asked for, also for a person', async () => {
    for (const words of [['--all'], ['--scenario', 'declined']]) {
      const { code, replies } = await play(['card-first', ...words], ['1']);
      expect([code, replies.length]).toEqual([0, 1]);
      expect(replies[0]).toContain('went as written');
    }
    expect((await runLine(['simulate', 'card-first', '--play'])).code).toBe(2);
    expect((await play(['card-first', '--play', '--all'], [])).code).toBe(2);
  });
});

describe('forecourt simulate in a pipe', () => {
  const root = packageRoot();
  const run = (input: string | undefined) =>
    new Promise<{ readonly code: number | null; readonly out: string }>((resolve) => {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'engine/bin/forecourt.ts', 'simulate', 'plug-first'],
        { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
      );
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
      });
      child.on('close', (code) => resolve({ code, out }));
      // Without input the pipe stays open, as in many a script.
      if (input !== undefined) child.stdin.end(input);
    });

  it('should obey the lines that are piped in, and play all test cases when there are none', async () => {
    const [obeyed, silent] = await Promise.all([run('1\n1\n'), run(undefined)]);
    expect([obeyed.code, silent.code]).toEqual([0, 0]);
    expect(obeyed.out).toContain('step: start.asking');
    expect(silent.out).toMatch(/(\d+) of \1 went as written\n$/);
  });
});
