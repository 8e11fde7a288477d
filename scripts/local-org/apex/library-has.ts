import { libraryMember } from './lib/registry.ts';

/** Platform exceptions need no code of their own: the runtime makes them. */
export function libraryHas(owner: string, key: string): boolean {
    return libraryMember(owner, key) !== null || (owner.endsWith('Exception') && key.startsWith('new('));
}
