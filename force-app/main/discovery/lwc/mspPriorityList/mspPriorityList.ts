import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import { newPriority } from 'c/mspDiscoveryModel';
import type { Priority } from 'c/mspDiscoveryModel';
import MspRecordList from 'c/mspRecordList';
import { format, joined } from 'c/mspText';

interface Row {
    readonly key: string;
    readonly priority: Priority;
    readonly statement: string | null;
    readonly serves: string;
    readonly source: string;
    readonly editLabel: string;
    readonly open: boolean;
}

/** Priorities of the customer's company that the project serves, and how. They are kept on the account. */
export default class MspPriorityList extends MspRecordList<Priority> {
    get records(): readonly Priority[] {
        return this.discovery.priorities.filter((priority) => priority.linked);
    }

    get rows(): Row[] {
        return this.records.map((priority) => ({
            key: priority.id ?? priority.name,
            priority,
            statement: priority.statement === priority.name ? null : priority.statement,
            serves: priority.serves ?? label.priorityServesMissing,
            source: this.sourceOf(priority),
            editLabel: format(label.priorityEdit, priority.name),
            open: priority.id === this.openKey
        }));
    }

    get others(): readonly Priority[] {
        return this.discovery.priorities.filter((priority) => !priority.linked);
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.priorityLink : null;
    }

    get another(): Priority {
        return newPriority();
    }

    private sourceOf(priority: Priority): string {
        const heard = priority.heardOn ? figureDate(priority.heardOn, this.plan.asOf) : null;
        return joined([priority.executiveOwnerName, joined([priority.source, heard], ', ')]);
    }
}
