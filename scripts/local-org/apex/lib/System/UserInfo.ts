import type { SObj } from '../../../data/values/sobject.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { platformQuery } from '../support/context.ts';
import { TimeZone } from './Time.ts';

function organization(field: string): string | null {
    return (platformQuery(`SELECT ${field} FROM Organization LIMIT 1`).rows[0]?.f[field] as string | undefined) ?? null;
}

function ofUser(field: string): string | null {
    const row: SObj | undefined = platformQuery(`SELECT ${field} FROM User WHERE Id = :id`, { id: tx().user.id })
        .rows[0];
    return (row?.f[field] as string | null | undefined) ?? null;
}

library('System.UserInfo', {
    'static getFirstName()': () => ofUser('FirstName'),
    'static getLastName()': () => ofUser('LastName'),
    'static getLanguage()': () => tx().user.language,
    'static getLocale()': () => tx().user.locale,
    'static getName()': () => tx().user.name,
    'static getOrganizationId()': () => organization('Id'),
    'static getOrganizationName()': () => organization('Name'),
    'static getProfileId()': () => tx().user.profileId,
    // A token of the right form that opens nothing; asynchronous code has no session.
    'static getSessionId()': () => (tx().kind === 'async' ? null : `${organization('Id') ?? ''}!LocalOrg`),
    'static getTimeZone()': () => new TimeZone(tx().user.timeZone),
    'static getUiThemeDisplayed()': () => 'Theme4d',
    'static getUiTheme()': () => 'Theme4d',
    'static getUserEmail()': () => tx().user.email,
    'static getUserId()': () => tx().user.id,
    'static getUserName()': () => tx().user.username,
    'static getUserRoleId()': () => tx().user.roleId,
    'static getUserType()': () => 'Standard',
    'static getDefaultCurrency()': () => 'USD',
    'static isMultiCurrencyOrganization()': () => false
});
