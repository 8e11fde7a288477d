/** Page references and addresses are two spellings of one thing; both directions are here, and nothing else. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
}

type Attributes = PageReference['attributes'];

const ADDRESSES: Readonly<Record<string, (attributes: Attributes) => string>> = {
    standard__recordPage: (a) =>
        `/lightning/r/${a['objectApiName'] ?? 'record'}/${a['recordId']}/${a['actionName'] ?? 'view'}`,
    standard__objectPage: (a) => `/lightning/o/${a['objectApiName']}/${a['actionName'] === 'new' ? 'new' : 'list'}`,
    standard__navItemPage: (a) => `/lightning/n/${a['apiName']}`,
    standard__component: (a) => `/lightning/cmp/${a['componentName']}`,
    standard__namedPage: (a) => `/lightning/page/${a['pageName']}`,
    standard__app: (a) => `/lightning/app/${(a['appTarget'] ?? '').replace(/^c__/, '')}`,
    localorg__setup: () => '/lightning/setup'
};

export function addressOf(page: PageReference): string {
    if (page.type === 'standard__webPage') {
        return page.attributes['url'] ?? '/';
    }
    const address = ADDRESSES[page.type]?.(page.attributes);
    if (address === undefined) {
        throw new Error(`Page reference ${page.type} is not in the local org`);
    }
    const state = Object.entries(page.state ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const query = new URLSearchParams(state).toString();
    return query === '' ? address : `${address}?${query}`;
}

/** Null: no page has this address. */
export function pageOf(path: string, query: string): PageReference | null {
    const state = Object.fromEntries(new URLSearchParams(query));
    const [root = '', kind = '', ...rest] = path.replace(/^\//, '').split('/').map(decodeURIComponent);
    if (root === '' || (root === 'lightning' && kind === '')) {
        return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
    }
    if (root !== 'lightning') {
        return /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(root) && kind === ''
            ? recordPage([root, 'view'], state)
            : null;
    }
    return READERS[kind]?.(rest, state) ?? null;
}

type Reader = (rest: readonly string[], state: PageReference['state']) => PageReference | null;

const recordPage: Reader = (rest, state = {}) => {
    const [objectApiName, recordId, actionName] = rest.length === 3 ? rest : ['', ...rest];
    return recordId === undefined
        ? null
        : {
              type: 'standard__recordPage',
              attributes: { objectApiName, recordId, actionName: actionName ?? 'view' },
              state
          };
};

const READERS: Readonly<Record<string, Reader>> = {
    r: recordPage,
    o: ([objectApiName, actionName = 'list'], state = {}) => ({
        type: 'standard__objectPage',
        attributes: { objectApiName, actionName },
        state
    }),
    n: ([apiName], state = {}) => ({ type: 'standard__navItemPage', attributes: { apiName }, state }),
    cmp: ([componentName], state = {}) => ({ type: 'standard__component', attributes: { componentName }, state }),
    page: ([pageName], state = {}) => ({ type: 'standard__namedPage', attributes: { pageName }, state }),
    app: ([name], state = {}) => ({ type: 'standard__app', attributes: { appTarget: `c__${name}` }, state }),
    setup: (_rest, state = {}) => ({ type: 'localorg__setup', attributes: {}, state })
};
