import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { ShowToastEvent } from 'local/platformShowToastEvent';
import { session } from 'local/session';
import { sentenceOf } from '../types.ts';

interface Scheduled {
    readonly id: string;
    readonly name: string;
    readonly cron: string;
    readonly next: string | null;
    readonly previous: string | null;
    readonly state: string;
}

interface SetupData {
    readonly personas: readonly {
        readonly userId: string;
        readonly name: string;
        readonly username: string;
        readonly permissionSets: string;
    }[];
    readonly scheduled: readonly Scheduled[];
    readonly jobs: readonly {
        readonly id: string;
        readonly created: string | null;
        readonly completed: string | null;
    }[];
    readonly outbox: readonly {
        readonly sentAt: number;
        readonly to: readonly string[];
        readonly subject: string;
        readonly body: string;
        readonly kind: string;
    }[];
    readonly problems: readonly { readonly place: string; readonly message: string; readonly level: string }[];
}

/** What runs, what ran, what was sent: the administrator's view of the local org. */
export default class SetupPage extends LightningElement {
    data: SetupData | null = null;
    error = '';
    running = false;

    get scheduled(): readonly object[] {
        return (this.data?.scheduled ?? []).map((job) => ({
            ...job,
            next: timeText(job.next),
            previous: timeText(job.previous)
        }));
    }

    get jobs(): readonly object[] {
        return (this.data?.jobs ?? []).map((job) => ({
            ...job,
            created: timeText(job.created),
            completed: timeText(job.completed)
        }));
    }

    get outbox(): readonly object[] {
        return (this.data?.outbox ?? []).map((mail, index) => ({
            ...mail,
            key: String(index),
            recipients: mail.to.join(', '),
            sent: timeText(new Date(mail.sentAt).toISOString())
        }));
    }

    get hasScheduled(): boolean {
        return this.scheduled.length > 0;
    }

    get hasJobs(): boolean {
        return this.jobs.length > 0;
    }

    get hasOutbox(): boolean {
        return this.outbox.length > 0;
    }

    get problems(): readonly object[] {
        return (this.data?.problems ?? []).map((problem, index) => ({ ...problem, key: String(index) }));
    }

    get hasProblems(): boolean {
        return this.problems.length > 0;
    }

    connectedCallback(): void {
        document.title = 'Set-up | Local org';
        this.reload();
    }

    @api
    reload(): void {
        void this.load();
    }

    async handleRun(event: Event): Promise<void> {
        const { id, name } = (event.currentTarget as HTMLElement).dataset;
        this.running = true;
        try {
            await call('/ui/runScheduled', { id });
            this.dispatchEvent(new ShowToastEvent({ title: `${name} has run.`, variant: 'success' }));
            await this.load();
        } catch (error) {
            const message = sentenceOf(error);
            this.dispatchEvent(
                new ShowToastEvent({ title: `${name} failed`, message, variant: 'error', mode: 'sticky' })
            );
        } finally {
            this.running = false;
        }
    }

    private async load(): Promise<void> {
        try {
            this.data = await call<SetupData>('/ui/setup', {});
        } catch (error) {
            this.error = sentenceOf(error);
        }
    }
}

const format = new Intl.DateTimeFormat(session.locale, {
    timeZone: session.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short'
});

function timeText(value: string | null): string {
    return value === null ? '–' : format.format(new Date(value.replace(/\+0000$/, 'Z')));
}
