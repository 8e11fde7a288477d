/**
 * Sites and Experience Cloud (Apex Reference Guide: Site Class, Network Class): the local org has none, so nobody is on
 * one, and what a visitor could ask for there is not done.
 */
import { library } from '../registry.ts';
import { fail, unsupported } from '../support/arguments.ts';

const NULLS = [
    'getAdminEmail',
    'getAdminId',
    'getAnalyticsTrackingCode',
    'getBaseCustomUrl',
    'getBaseInsecureUrl',
    'getBaseRequestUrl',
    'getBaseSecureUrl',
    'getBaseUrl',
    'getCurrentSiteUrl',
    'getDomain',
    'getErrorDescription',
    'getErrorMessage',
    'getExperienceId',
    'getMasterLabel',
    'getName',
    'getOriginalUrl',
    'getPathPrefix',
    'getPrefix',
    'getSiteId',
    'getSiteType',
    'getSiteTypeLabel',
    'getTemplate'
];

library('System.Site', Object.fromEntries(NULLS.map((name) => [`static ${name}()`, () => null])));
library('System.Site', {
    'static isLoginEnabled()': () => false,
    'static isPasswordExpired()': () => false,
    'static isRegistrationEnabled()': () => false,
    'static changePassword(String, String)': () => null,
    'static changePassword(String, String, String)': () => null,
    'static createExternalUser(SObject, String)': () => null,
    'static createExternalUser(SObject, String, String)': () => null,
    'static createExternalUser(SObject, String, String, Boolean)': () => null,
    'static createPortalUser(SObject, String)': () => null,
    'static createPortalUser(SObject, String, String)': () => null,
    'static createPortalUser(SObject, String, String, Boolean)': () => null,
    'static forgotPassword(String)': () => false,
    'static login(String, String, String)': () => null
});
library('System.Network', {
    'static communitiesLanding()': () => null,
    'static getNetworkId()': () => null
});
library('System.Aura', {
    'static redirect(Object)': (target: unknown) =>
        target === null ? fail('NullPointerException', 'Argument 1 cannot be null') : unsupported('Aura.redirect')
});
