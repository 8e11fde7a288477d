import { LightningElement, api } from 'lwc';
import type { Chip } from 'c/mspChips';
import type { PlanView } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { driverText } from 'c/mspTimelineModel';
import type { DriverText, ScaleName } from 'c/mspTimelineModel';
import { keepSettings, readSettings } from './settings';
import type { Settings } from './settings';

export { readSettings };
export type { Settings };

type Toggle = 'links' | 'slack' | 'agreed';

/** What the timeline shows and how wide a day is, with the sentence that says what drives. Event: `settings`. */
export default class MspTimelineControls extends LightningElement {
    label = label;
    scales: readonly { readonly label: string; readonly value: ScaleName }[] = [
        { label: label.weeks, value: 'week' },
        { label: label.months, value: 'month' },
        { label: label.quarters, value: 'quarter' },
        { label: label.whole, value: 'plan' }
    ];
    @api plan!: PlanView;
    @api settings!: Settings;
    /** Something was agreed, so that it can be shown. */
    @api hasBaseline = false;

    get chips(): Chip[] {
        const { links, slack, agreed } = this.settings;
        return [
            { name: 'links', label: label.showDependencies, pressed: links },
            { name: 'slack', label: label.showSlack, pressed: slack },
            ...(this.hasBaseline ? [{ name: 'agreed', label: label.showAgreed, pressed: agreed }] : [])
        ];
    }

    get sentence(): DriverText | null {
        return driverText(this.plan);
    }

    handleChip(event: CustomEvent<string>): void {
        const name = event.detail as Toggle;
        this.send({ ...this.settings, [name]: !this.settings[name] });
    }

    handleScale(event: CustomEvent<{ value: ScaleName }>): void {
        this.send({ ...this.settings, scale: event.detail.value });
    }

    private send(detail: Settings): void {
        keepSettings(detail);
        this.dispatchEvent(new CustomEvent<Settings>('settings', { detail }));
    }
}
