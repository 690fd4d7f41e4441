// Proves that our SHA-256 is SHA-256: the known vectors, and Node's own on texts of every length around a block.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../engine/core/flow/sha256.ts';

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('should give the digest that FIPS 180-4 gives for "%s"', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it('should agree with another implementation on every length up to three blocks', () => {
    for (let length = 0; length <= 192; length += 1) {
      const text = 'a€😀é'
        .repeat(length)
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, 'x');
      expect(sha256(text), `${length}`).toBe(
        createHash('sha256').update(text, 'utf8').digest('hex'),
      );
    }
  });
});
