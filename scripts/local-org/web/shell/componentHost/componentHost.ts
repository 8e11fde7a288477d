import { LightningElement, api } from 'lwc';
import { components } from 'local/components';

type Constructor = new () => object;

/** Shows a component of the project by its name, and says so if it cannot. */
export default class ComponentHost extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    @api properties: Readonly<Record<string, string>> = {};
    /** Title of the page for assistive technology, where the component is the page. */
    @api heading: string | undefined;
    constructorOf: Constructor | null = null;
    failure = '';
    private loaded = '';

    @api
    get name(): string {
        return this.loaded;
    }
    set name(value: string) {
        if (value !== this.loaded) {
            this.loaded = value;
            this.constructorOf = null;
            void this.load(value);
        }
    }

    get attributes(): Readonly<Record<string, unknown>> {
        const design = Object.entries(this.properties).map(([name, value]) => [name, typed(value)] as const);
        const record =
            this.recordId === undefined ? {} : { recordId: this.recordId, objectApiName: this.objectApiName };
        const given = Object.entries({ ...Object.fromEntries(design), ...record });
        return Object.fromEntries(given.filter(([name]) => this.takes(name)));
    }

    get isLoading(): boolean {
        return this.constructorOf === null && this.failure === '';
    }

    errorCallback(error: Error): void {
        this.constructorOf = null;
        this.failure = `The component ${this.loaded} failed: ${error.message}`;
        console.error(error);
    }

    /** A page hands over the record only to components that ask for it. */
    private takes(name: string): boolean {
        const prototype = this.constructorOf?.prototype as object | undefined;
        return prototype !== undefined && name in prototype;
    }

    private async load(name: string): Promise<void> {
        const load = components[name];
        if (!load) {
            this.failure = `There is no component ${name} in this project.`;
            return;
        }
        try {
            const { default: constructorOf } = await load();
            if (name === this.loaded) {
                this.failure = '';
                this.constructorOf = constructorOf;
            }
        } catch (error) {
            this.failure = `The component ${name} did not load: ${(error as Error).message}`;
        }
    }
}

/** Pages store design attributes as text; components declare them as text, number or truth value. */
function typed(value: string): unknown {
    if (value === 'true' || value === 'false') {
        return value === 'true';
    }
    return /^-?\d+$/.test(value) ? Number(value) : value;
}
