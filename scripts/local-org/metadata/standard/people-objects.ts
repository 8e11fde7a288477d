/** Users, groups and their rights. */
import { setup, picklist, text, longText, required, calculated, polymorphic, address } from './entry.ts';
import type { CatalogueEntry } from './entry.ts';

export const peopleObjects: readonly CatalogueEntry[] = [
    setup({
        name: 'User',
        prefix: '005',
        children: { DelegatedUsers: 'DelegatedApproverId', ManagedUsers: 'ManagerId' },
        sharing: 'Read',
        without: /^Address$|^UserPreferences|^UserPermissions|PhotoUrl$|^StayInTouch|^EmailPreferences|^DataStewardId$/,
        fields: {
            Username: text(80, { required: true, unique: true }),
            LastName: text(80, required),
            FirstName: text(40),
            Name: text(121, calculated),
            Email: { type: 'email', length: 128, required: true },
            Alias: text(8, required),
            CommunityNickname: text(40, { unique: true }),
            TimeZoneSidKey: { type: 'picklist', length: 40, required: true },
            LocaleSidKey: { type: 'picklist', length: 40, required: true },
            LanguageLocaleKey: { type: 'picklist', length: 40, required: true },
            EmailEncodingKey: { type: 'picklist', length: 40, required: true },
            ProfileId: required,
            UserType: {
                ...picklist('Standard', 'PowerPartner', 'CSPLitePortal', 'CustomerSuccess', 'Guest', 'CsnOnly'),
                ...calculated
            },
            Phone: { type: 'phone' },
            MobilePhone: { type: 'phone' },
            Fax: { type: 'phone' },
            DelegatedApproverId: { referenceTo: ['User'] },
            Title: text(80),
            Department: text(80),
            Division: text(80),
            CompanyName: text(80),
            AboutMe: longText(1000),
            ...address('')
        }
    }),
    setup({
        name: 'Profile',
        prefix: '00e',
        fields: { Name: text(255, required), UserType: picklist('Standard', 'Guest') }
    }),
    setup({
        name: 'UserRole',
        prefix: '00E',
        label: 'Role',
        fields: { Name: text(80, required), DeveloperName: text(80), ParentRoleId: { referenceTo: ['UserRole'] } }
    }),
    setup({
        name: 'PermissionSet',
        prefix: '0PS',
        label: 'Permission Set',
        also: ['Type', 'PermissionSetGroupId'],
        fields: {
            Name: text(80, required),
            Label: text(80, required),
            Description: text(255),
            Type: picklist('Regular', 'Profile', 'Group', 'Session', 'Standard')
        }
    }),
    setup({
        name: 'PermissionSetAssignment',
        prefix: '0Pa',
        label: 'Permission Set Assignment',
        nameField: null,
        also: ['PermissionSetGroupId'],
        fields: {
            PermissionSetId: { referenceTo: ['PermissionSet'] },
            PermissionSetGroupId: { referenceTo: ['PermissionSetGroup'], createable: true, updateable: false },
            AssigneeId: { ...required, referenceTo: ['User'] }
        }
    }),
    setup({
        name: 'Group',
        prefix: '00G',
        fields: {
            Name: text(40, required),
            DeveloperName: text(80, { unique: true }),
            Type: picklist(
                'Regular',
                'Role',
                'RoleAndSubordinates',
                'Queue',
                'Organization',
                'Manager',
                'ManagerAndSubordinatesInternal'
            ),
            OwnerId: { referenceTo: ['User'] },
            RelatedId: { ...polymorphic('User', 'UserRole'), ...calculated }
        }
    }),
    setup({
        name: 'GroupMember',
        prefix: '011',
        label: 'Group Member',
        nameField: null,
        fields: {
            GroupId: { ...required, deleteConstraint: 'Cascade' },
            UserOrGroupId: { ...polymorphic('User', 'Group'), ...required, deleteConstraint: 'Cascade' }
        }
    }),
    setup({
        name: 'UserRecordAccess',
        prefix: '00s',
        label: 'User Record Access',
        plural: 'User Record Access',
        nameField: null,
        also: [
            'Id',
            'UserId',
            'RecordId',
            'HasReadAccess',
            'HasEditAccess',
            'HasDeleteAccess',
            'HasTransferAccess',
            'HasAllAccess',
            'MaxAccessLevel'
        ],
        fields: {
            UserId: { referenceTo: ['User'] },
            RecordId: text(18),
            MaxAccessLevel: picklist('None', 'Read', 'Edit', 'Delete', 'Transfer', 'All')
        }
    }),
    setup({
        name: 'ObjectPermissions',
        prefix: '110',
        label: 'Object Permissions',
        plural: 'Object Permissions',
        nameField: null
    }),
    setup({
        name: 'FieldPermissions',
        prefix: '01k',
        label: 'Field Permissions',
        plural: 'Field Permissions',
        nameField: null
    }),
    setup({
        name: 'SetupEntityAccess',
        prefix: '0J0',
        label: 'Setup Entity Access',
        plural: 'Setup Entity Access',
        nameField: null,
        fields: {
            ParentId: { referenceTo: ['PermissionSet'] },
            SetupEntityId: polymorphic('ApexClass', 'CustomPermission')
        }
    }),
    setup({ name: 'CustomPermission', prefix: '0CP', label: 'Custom Permission', nameField: 'DeveloperName' })
];
