/** Sites (Apex Reference Guide: Site Class): the local org has none, so nobody is on one. */
import { library } from '../registry.ts';

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
    'static isRegistrationEnabled()': () => false
});
