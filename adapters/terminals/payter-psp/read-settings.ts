import type { JsonObject } from '../../../engine/contracts/json.ts';
import {
  type PspFamily,
  type PspSettings,
  type PspTransport,
  pspDefaults,
} from './psp-settings.ts';

/** The settings as the site file has them; settings.schema.json has checked them. */
interface FileSettings {
  readonly family: PspFamily;
  readonly transport: 'tcp' | 'tls' | 'serial';
  readonly host?: string;
  readonly port?: number;
  readonly caFile?: string;
  readonly fingerprint256?: string;
  readonly path?: string;
  readonly baudRate?: number;
  readonly setupTimeoutS: number;
  readonly setupAction: number;
  readonly resultOkMeans?: 'handedOver' | 'done';
  readonly protocolVersion?: number;
  readonly protocolFlags?: number;
  readonly extendedBlocks?: boolean;
  readonly preamble?: number;
  readonly anyMagic?: boolean;
  readonly partialApprovalHeader?: number;
  readonly tags?: readonly string[];
  readonly cardKeyTags?: readonly string[];
  readonly paymentMethods?: number;
  readonly hideAmount?: boolean;
  readonly identifyAmountMinor?: number;
}

const PORT = 3201;
const BAUD_RATE = 115_200;

/** Makes every choice that the site file leaves open. */
export function readSettings(checked: JsonObject): PspSettings {
  const file = checked as unknown as FileSettings;
  const { family, setupTimeoutS, setupAction } = file;
  return {
    family,
    transport: transportOf(file),
    setupTimeoutS,
    setupAction,
    protocolVersion: file.protocolVersion ?? pspDefaults.protocolVersion,
    protocolFlags: file.protocolFlags ?? pspDefaults.protocolFlags,
    blockFormat: file.extendedBlocks === true ? 'extended' : pspDefaults.blockFormat,
    preamble: file.preamble ?? pspDefaults.preamble,
    anyMagic: file.anyMagic ?? pspDefaults.anyMagic,
    partialHeader: file.partialApprovalHeader ?? pspDefaults.partialHeader,
    tags: file.tags ?? pspDefaults.tags,
    cardKeyTags: file.cardKeyTags ?? pspDefaults.cardKeyTags,
    methods: file.paymentMethods ?? pspDefaults.methods,
    hideAmount: file.hideAmount ?? pspDefaults.hideAmount,
    identifyAmountMinor: file.identifyAmountMinor ?? pspDefaults.identifyAmountMinor,
    resultOkMeans: file.resultOkMeans ?? pspDefaults.resultOkMeans,
    timings: pspDefaults.timings,
  };
}

function transportOf(file: FileSettings): PspTransport {
  const { host = '', port = PORT, caFile, fingerprint256 } = file;
  switch (file.transport) {
    case 'tcp':
      return { kind: 'tcp', host, port };
    case 'tls':
      return {
        kind: 'tls',
        host,
        port,
        ...(caFile === undefined ? {} : { caFile }),
        ...(fingerprint256 === undefined ? {} : { fingerprint256 }),
      };
    case 'serial':
      return { kind: 'serial', path: file.path ?? '', baudRate: file.baudRate ?? BAUD_RATE };
  }
}
