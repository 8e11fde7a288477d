import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';

type Navigator = Record<symbol, (page: PageReference) => void>;

/** Remembers where a component goes; mocks the method that the stub leaves empty. Before the first is shown. */
export function navigated(component: { readonly prototype: object }): jest.Mock<void, [PageReference]> {
    const go = jest.fn<void, [PageReference]>();
    (component.prototype as Navigator)[NavigationMixin.Navigate] = go;
    return go;
}
