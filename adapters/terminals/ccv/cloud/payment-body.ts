import { toDecimal } from '../wire/decimal-amount.ts';
import type { CloudParts } from './cloud-parts.ts';

/** The body of a payment that reserves at a terminal (payment method "Terminal", "Authorise & Capture"). */
export function paymentBody(
  { settings, cloud, currency, hints }: CloudBody,
  order: string,
  amountMinor: number,
): object {
  const language = settings.terminalLanguage;
  const base = cloud.callbackUrl?.replace(/\/$/, '');
  return {
    transactionType: 'authorise',
    method: 'terminal',
    amount: toDecimal(amountMinor, currency.digits),
    currency: currency.code.toLowerCase(),
    // Nobody is sent there: there is no browser at a terminal, but the field is needed.
    returnUrl: base ?? settings.url,
    ...(base === undefined ? {} : { webhookUrl: `${base}/callbacks/ccv/${hints.secret}` }),
    merchantOrderReference: order,
    description: order,
    language: language.toLowerCase(),
    details: {
      terminalId: cloud.terminalId,
      managementSystemId: cloud.managementSystemId,
      accessProtocol: settings.accessProtocol,
      operatingEnvironment: settings.operatingEnvironment,
      merchantLanguage: language,
      wakeUpType: 'CLOUD_CONNECT',
      supportPartialApproval: true,
    },
  };
}

type CloudBody = Pick<CloudParts, 'settings' | 'cloud' | 'currency' | 'hints'>;
