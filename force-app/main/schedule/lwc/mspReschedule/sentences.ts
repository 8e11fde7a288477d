import { figureDate, rowDate } from 'c/mspDates';
import { activityById } from 'c/mspPlanModel';
import type { PlanView, ReschedulePreview, RescheduleRequest } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { counted, format, joined, number } from 'c/mspText';

/** What is being moved and where to, as the heading of the preview. */
export function headingOf(request: RescheduleRequest, plan: PlanView): string {
    const moves = request.moves ?? [];
    const [only] = moves;
    if (request.changeEnds) {
        return endsHeading(request, plan);
    }
    if (only && moves.length === 1) {
        const old = only.seen ? rowDate(only.seen) : label.noDateYet;
        const name = activityById(plan, only.activityId)?.name ?? '';
        return format(label.headingMove, name, old, only.due ? rowDate(only.due) : label.noDateYet);
    }
    const count = moves.length || (request.activityIds?.length ?? 0);
    return counted(count, label.headingStepsOne, label.headingStepsMany);
}

function endsHeading(request: RescheduleRequest, plan: PlanView): string {
    const day = (date: string | null | undefined): string => (date ? figureDate(date, plan.asOf) : label.noDateYet);
    const value = request.valueDate !== request.seenValueDate;
    const contract = request.contractDate !== request.seenContractDate;
    return joined([
        value ? format(label.headingValue, day(request.seenValueDate), day(request.valueDate)) : null,
        contract ? format(label.headingContract, day(request.seenContractDate), day(request.contractDate)) : null
    ]);
}

/** How far the asked steps move, and that nothing is saved. */
export function distanceText(request: RescheduleRequest, preview: ReschedulePreview | null): string {
    const asked = preview?.moves.filter((move) => move.asked) ?? [];
    const days = request.shiftDays ?? (asked.length === 1 ? (asked[0]?.days ?? null) : null);
    return joined([days ? laterText(days) : null, label.nothingSaved], ' ');
}

function laterText(days: number): string {
    return days > 0
        ? counted(days, label.laterOne, label.laterMany)
        : counted(-days, label.earlierOne, label.earlierMany);
}

/** What moves, what is asked again, and what drives the end then. */
export function consequences({ moves, askedAgain, before, after }: ReschedulePreview): string {
    const driver =
        after?.driverName && before.driverName && after.driverName !== before.driverName
            ? format(label.driverChanges, after.driverName, before.driverName)
            : null;
    return joined(
        [
            moves.length > 0 ? counted(moves.length, label.movesOne, label.movesMany) : label.movesNone,
            askedAgain > 0 ? counted(askedAgain, label.askedAgainOne, label.askedAgainMany) : null,
            driver
        ],
        ' '
    );
}

/** The button that saves. */
export function saveText(request: RescheduleRequest, { moves }: ReschedulePreview): string {
    const steps = counted(moves.length, label.moveOne, label.moveMany);
    if (request.changeEnds) {
        return moves.length > 0 ? format(label.changeDatesAnd, number(moves.length)) : label.changeDates;
    }
    return moves.length === 0 && request.pin ? label.pinOnly : steps;
}

/** What the undo bar says. */
export function doneText(request: RescheduleRequest, { moves }: ReschedulePreview): string {
    const asked = moves.filter((move) => move.asked);
    const [first] = asked;
    const others = moves.length - 1;
    if (request.changeEnds || !first) {
        return moves.length > 0 ? counted(moves.length, label.doneOne, label.doneMany) : label.doneDates;
    }
    if (asked.length > 1 || !first.newDue) {
        return counted(moves.length, label.doneOne, label.doneMany);
    }
    const moved = format(label.doneStep, first.name, rowDate(first.newDue));
    return joined([moved, others > 0 ? counted(others, label.doneAlongOne, label.doneAlongMany) : null], ' ');
}
