import type { WireAdapter, WireAdapterConstructor } from 'lwc';
import { navigate, onPage } from './router.ts';
import { addressOf } from './routes.ts';
import type { PageReference } from './routes.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...args: never[]) => object;

function mixin<Base extends Constructor>(base: Base): Base {
    const Navigates = class extends (base as unknown as new () => object) {
        [Navigate](page: PageReference, replace = false): void {
            navigate(page, replace);
        }

        [GenerateUrl](page: PageReference): Promise<string> {
            return Promise.resolve(addressOf(page));
        }
    };
    return Navigates as unknown as Base;
}

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

/** Emits the page that is shown, and every one that follows. */
export const CurrentPageReference = class implements WireAdapter {
    private readonly emit: (page: PageReference | null) => void;
    private leave: (() => void) | null = null;

    constructor(emit: (page: PageReference | null) => void) {
        this.emit = emit;
    }

    connect(): void {
        this.leave = onPage(this.emit);
    }

    disconnect(): void {
        this.leave?.();
    }

    update(): void {
        this.leave ??= onPage(this.emit);
    }
} as unknown as WireAdapterConstructor;

export { addressOf as generateUrl, navigate };
