/** An approved reservation, made up from the field lists of CCV's manuals. */
export const approval = {
  status: 'SUCCESS',
  requestId: 400_000_017,
  amount: '60.00',
  currency: 'EUR',
  card: 'VISA',
  stan: '00001234',
  timestamp: '2026-01-05T10:00:00.000+01:00',
  token: '990000000000000042',
  authReference: 'b3BhcXVl',
  authReferenceVersion: '1',
  customerReceipt: '["RESERVED EUR 60.00"]',
  merchantReceipt: '[]',
  journalReceipt: '[]',
  eJournal: {},
};
