/** Where the org answers. The server tells its address when it starts, so that links in mails and formulas lead to it. */
let url = 'http://localhost';

export function setOrgUrl(next: string): void {
    url = next;
}

export const orgUrl = (): string => url;
