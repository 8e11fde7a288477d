import { LightningElement, api } from 'lwc';
import { figureDate } from 'c/mspDates';
import ownLabel from 'c/mspDiscoveryLabels';
import common from 'c/mspLabels';
import type { IsoDate, TemplateOffer } from 'c/mspPlanTypes';
import { classes, format, joined } from 'c/mspText';

const label = { ...common, ...ownLabel };

interface Fact {
    readonly label: string;
    readonly value: string;
    readonly verdict: string | null;
    readonly verdictClass: string;
}

interface OfferView {
    readonly id: string;
    readonly name: string;
    readonly summary: string;
    readonly chosen: boolean;
    readonly className: string;
    readonly facts: readonly Fact[];
    readonly optional: readonly { readonly key: string; readonly name: string; readonly checked: boolean }[];
}

const VERDICT_CLASSES: Readonly<Record<string, string>> = {
    Fits: 'verdict verdict_good',
    Tight: 'verdict verdict_warn',
    'Does not fit': 'verdict verdict_bad'
};

/** Radio buttons of one name belong together in the whole page, and two of these may show at once. */
let shown = 0;

/** Templates side by side with what each would mean for the customer's dates, before anything is saved. */
export default class MspTemplateOffers extends LightningElement {
    radioName = `msp-template-${(shown += 1)}`;
    label = label;
    @api offers: readonly TemplateOffer[] = [];
    @api chosenId: string | null = null;
    @api valueDate: IsoDate | null = null;
    @api today: IsoDate = '';
    @api optionalKeys: readonly string[] = [];
    @api disabled = false;

    get views(): OfferView[] {
        return this.offers.map((offer) => this.viewOf(offer));
    }

    handleChoose(event: Event): void {
        const templateId = (event.target as HTMLInputElement).value;
        this.dispatchEvent(new CustomEvent('choose', { detail: { templateId } }));
    }

    handleOptional(event: Event): void {
        const { value, checked } = event.target as HTMLInputElement;
        const others = this.optionalKeys.filter((key) => key !== value);
        this.dispatchEvent(new CustomEvent('optional', { detail: { keys: checked ? [...others, value] : others } }));
    }

    private viewOf(offer: TemplateOffer): OfferView {
        const chosen = offer.templateId === this.chosenId;
        const suits = offer.suits && format(label.startSuits, offer.suits);
        return {
            id: offer.templateId,
            name: offer.name,
            summary: joined([
                chosen ? null : format(label.startSizeShort, offer.steps),
                suits,
                offer.fits ? null : label.startUnfit,
                chosen ? format(label.startVersion, offer.version) : null
            ]),
            chosen,
            className: classes('offer', chosen && 'offer_on'),
            facts: chosen ? this.factsOf(offer) : [],
            optional: chosen
                ? offer.optional.map((step) => ({
                      key: step.key,
                      name: step.condition ? `${step.name} (${step.condition})` : step.name,
                      checked: this.optionalKeys.includes(step.key)
                  }))
                : []
        };
    }

    private factsOf(offer: TemplateOffer): Fact[] {
        const size = format(label.startSizeValue, offer.steps, offer.phases, offer.sharedSteps);
        return [
            fact(label.startSize, size),
            fact(label.startEnds, label.startEndsValue),
            fact(label.startSignature, this.range(offer.earliestSignature, offer.bufferedSignature)),
            fact(label.startValue, this.range(offer.earliestValue, offer.bufferedValue)),
            {
                ...fact(
                    label.startWanted,
                    this.valueDate ? figureDate(this.valueDate, this.today) : label.startTemplateWait
                ),
                verdict: this.valueDate ? offer.verdictLabel : null,
                verdictClass: VERDICT_CLASSES[offer.verdict ?? ''] ?? 'verdict'
            },
            fact(label.startBinds, offer.binding.join(', '))
        ].filter((entry) => entry.value !== '');
    }

    private range(earliest: IsoDate | null, buffered: IsoDate | null): string {
        return earliest && buffered
            ? format(label.startDatesValue, figureDate(earliest, this.today), figureDate(buffered, this.today))
            : '';
    }
}

function fact(name: string, value: string): Fact {
    return { label: name, value, verdict: null, verdictClass: '' };
}
