import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ObjectDef } from '../../metadata/schema.ts';
import { parseQuery } from './parser.ts';
import { refuseProfileGrants } from './profile-grants.ts';

const read = (text: string): void => {
    const query = parseQuery(text);
    refuseProfileGrants({ name: query.from } as ObjectDef, query);
};

describe('what profiles grant has no rows:', () => {
    for (const text of [
        "SELECT Id FROM FieldPermissions WHERE SobjectType = 'Account'",
        'SELECT Id FROM ObjectPermissions o WHERE o.Parent.IsOwnedByProfile = true',
        'SELECT Id FROM PermissionSet WHERE IsOwnedByProfile != false',
        "SELECT Id FROM PermissionSet WHERE Label = 'x' OR NOT(Profile.Name = 'Read Only')",
        'SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.ProfileId = :id'
    ]) {
        it(`${text} stops`, () => assert.throws(() => read(text), /SOQL on \w+ of profiles is not supported/));
    }

    for (const text of [
        'SELECT Id FROM FieldPermissions WHERE ParentId = :id',
        "SELECT Id FROM ObjectPermissions o WHERE o.Parent.Name = 'Planner'",
        'SELECT Id FROM PermissionSet WHERE IsOwnedByProfile = false AND ProfileId = null',
        "SELECT Id FROM PermissionSetAssignment WHERE Assignee.Profile.Name = 'Read Only'",
        "SELECT Id FROM User WHERE Profile.Name = 'Read Only'"
    ]) {
        it(`${text} runs`, () => assert.doesNotThrow(() => read(text)));
    }
});
