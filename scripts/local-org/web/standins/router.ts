import { addressOf, pageOf } from './routes.ts';
import type { PageReference } from './routes.ts';

type Listener = (page: PageReference | null) => void;

const listeners = new Set<Listener>();

export function currentPage(): PageReference | null {
    return pageOf(location.pathname, location.search);
}

/** Hands every listener the present page at once, then each later one. */
export function onPage(listener: Listener): () => void {
    listeners.add(listener);
    listener(currentPage());
    return () => listeners.delete(listener);
}

function announce(): void {
    const page = currentPage();
    [...listeners].forEach((listener) => listener(page));
}

export function goTo(address: string, replace = false): void {
    const target = new URL(address, location.href);
    if (target.origin !== location.origin || !target.pathname.startsWith('/lightning')) {
        window.open(target.href, target.origin === location.origin ? '_self' : '_blank', 'noopener');
        return;
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', target.href);
    window.scrollTo(0, 0);
    announce();
}

export function navigate(page: PageReference, replace = false): void {
    goTo(addressOf(page), replace);
}

/** Plain links stay plain links: opening in a new tab works, an ordinary click stays in the page. */
export function startRouter(): void {
    window.addEventListener('popstate', announce);
    document.addEventListener('click', (event) => {
        const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement && target.href !== '');
        const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
        if (!(link instanceof HTMLAnchorElement) || modified || event.defaultPrevented || link.target === '_blank') {
            return;
        }
        const url = new URL(link.href);
        if (url.origin === location.origin && pageOf(url.pathname, url.search) && link.getAttribute('href') !== '#') {
            event.preventDefault();
            goTo(url.href);
        }
    });
}
