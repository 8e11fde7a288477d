import type { WebBuild } from '../../web/build/build.ts';
import type { OrgHost } from '../host.ts';
import type { Sessions } from '../sessions.ts';
import type { TestRuns } from '../tests/test-runs.ts';

/** What the routes of a running server share. */
export interface Site {
    readonly host: OrgHost;
    readonly sessions: Sessions;
    readonly tests: TestRuns;
    readonly organizationId: string;
    /** Who a browser without a session is. */
    readonly defaultUserId: string;
    /** Address that the server listens on. */
    readonly served: string;
    /** Every local user signs in with it; printed at the start. */
    readonly password: string;
    /** Project folder, for static resources. */
    readonly source: string;
    /** Builds the pages' files, or answers the last build; in developer mode it looks for changes. */
    web(): Promise<WebBuild>;
    /** Called after work that may have queued jobs. */
    worked(): void;
    now(): number;
}

export const COOKIE = 'local_org_session';
const OLDEST_API = 31;
/** The newest version, for answers that need one. */
export const LATEST = 66;
/** Older ones are retired on the platform too; all are answered alike. */
export const API_VERSIONS = Array.from({ length: LATEST - OLDEST_API + 1 }, (_none, i) => OLDEST_API + i);
