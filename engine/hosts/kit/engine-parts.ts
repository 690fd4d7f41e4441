import type { EngineObserver } from '../../contracts/engine-gauges.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import type { Trace } from '../../contracts/trace.ts';
import type { ScreenView } from '../../contracts/views.ts';
import type { AdapterSet } from './adapter-set.ts';
import type { Clock } from './clock.ts';
import type { LiveCharger } from './engine-views-of.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { Intake } from './intake.ts';
import type { Log } from './log.ts';
import type { MemberCards } from './member-cards.ts';
import type { Messages } from './messages.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { SiteTexts } from './site-texts.ts';
import type { Stepper } from './stepper.ts';
import type { Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What an engine is made of; a composition root brings it. */
export interface EngineParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly shelf: FlowShelf;
  readonly sites: readonly SiteFile[];
  /** Sites that are no longer served, but have sessions or open money. */
  readonly retiredSites?: readonly SiteFile[];
  readonly siteTexts: SiteTexts;
  readonly adapters: AdapterSet;
  readonly newSessionId: (nowMs: number) => string;
  /** What is known of a charge point now. */
  readonly charger: (chargerId: string) => LiveCharger;
  /** The terminal's own payment screen, when it shows one. */
  readonly ownScreen: (terminalId: string) => ScreenView | undefined;
  readonly isVirtual: (site: SiteFile) => boolean;
  /** Who knows the member cards; the site file when not given. */
  readonly members?: MemberCards;
  /** So many sessions are kept in memory at most, 2 000 when not given; the others are read when they go on. */
  readonly sessionsInMemoryMax?: number;
  /** The step of the core when not given; tests put a faulty one in its place. */
  readonly stepper?: Stepper;
  /** Hears what is sent, for monitoring. */
  readonly observer?: EngineObserver;
  /** Puts spans of a distributed trace around inputs, steps and what is sent. */
  readonly trace?: Trace;
}

/** What everything in an engine stands on. */
export interface EngineBase extends Omit<EngineParts, 'sites' | 'retiredSites'> {
  readonly unit: UnitOfWork;
  readonly intake: Intake;
  readonly sites: SiteDirectory;
  readonly messages: Messages;
  readonly ledger: HoldLedger;
}
