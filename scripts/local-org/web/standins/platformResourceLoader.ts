const loaded = new Map<string, Promise<void>>();

function load(url: string, element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
    const loading =
        loaded.get(url) ??
        new Promise<void>((resolve, reject) => {
            element.addEventListener('load', () => resolve());
            element.addEventListener('error', () => reject(new Error(`${url} cannot be loaded`)));
            document.head.append(element);
        });
    loaded.set(url, loading);
    return loading;
}

export function loadScript(_component: object, url: string): Promise<void> {
    return load(url, Object.assign(document.createElement('script'), { src: url }));
}

export function loadStyle(_component: object, url: string): Promise<void> {
    return load(url, Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}
