/**
 * Published frames with the meaning that the publisher gives them: the vendor's "communication format" page and its
 * troubleshooting traces. `Disable` is published with a wrong checksum (1C) and stands here corrected.
 */
export const toTerminal = {
  synchronize: 'CC 02 3C 24 2E',
  protocol: 'CC 07 3C 13 03 00 00 00 02 27',
  setup: 'CC 07 3C 23 00 02 A3 00 00 D7',
  enable: 'CC 02 3C 12 1C',
  disable: 'CC 02 3C 11 1B',
  reset: 'CC 02 3C 55 5F',
  getStatus: 'CC 02 3C 26 30',
  start: 'CC 0A 3C 34 00 00 09 C4 00 00 00 0A 1D',
  auth: 'CC 02 3C 36 40',
  cancel: 'CC 02 3C 37 41',
  commit: 'CC 0A 3C 35 00 00 00 04 00 00 00 6A B5',
  void: 'CC 06 3C 33 00 00 00 0A 4B',
  exchange: 'CC 16 3C 38 00 A4 04 00 0E 32 50 41 59 2E 53 59 53 2E 44 44 46 30 31 00 B2',
} as const;

const cardHash = Buffer.from('3012041092BEBAF23AFC1DA175B1F3A529E6F2D1').toString('hex');
const maskedPan = Buffer.from('0100000018').toString('hex');

export const toHost = {
  example: 'AA 04 3C 21 03 66 74',
  resultOk: 'AA 03 3C 00 00 E9',
  resultNotOk: 'AA 03 3C 00 01 EA',
  synchronize: 'AA 02 3C 24 0C',
  protocol: 'AA 07 3C 13 03 00 00 00 02 05',
  cancelled: 'AA 02 3C 33 1B',
  declined: 'AA 02 3C 32 1A',
  statusOffline: 'AA 04 3C 26 01 00 11',
  statusWaitCard: 'AA 04 3C 26 10 01 21',
  approved: `AA 41 3C 31 00 00 00 0B 3A DF F0 06 28 ${cardHash} DF CA 0B 0A ${maskedPan} 3F`,
} as const;

/** The one published block in extended format. */
export const extendedExample = 'AA 00 00 00 04 3C 21 03 66 74';

export function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}
