/** How people may sign in (Apex Reference Guide: AuthConfiguration Class): here with their password alone. */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library } from '../registry.ts';

class AuthConfiguration extends PlatformObject {
    readonly typeName = 'Auth.AuthConfiguration';
}

library('Auth.AuthConfiguration', {
    'new(Id, String)': () => new AuthConfiguration(),
    'new(String, String)': () => new AuthConfiguration(),
    'getUsernamePasswordEnabled()': () => true,
    'getSelfRegistrationEnabled()': () => false,
    'getSelfRegistrationUrl()': () => null,
    'isCommunityUsingSiteAsContainer()': () => false
});
