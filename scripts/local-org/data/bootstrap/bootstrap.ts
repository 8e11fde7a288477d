/**
 * The rows of a new org: organization, profiles, roles, users. At every open permission sets follow the project and
 * users that the configuration has gained are added; everything else is written once and then belongs to the org.
 */
import type { OrgMetadata } from '../../metadata/org-metadata.ts';
import type { Records } from '../dml/records.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { SObj } from '../values/sobject.ts';
import { ADMINISTRATOR_PROFILE } from '../security/security.ts';
import { WEEKDAYS } from './config.ts';
import type { BusinessHoursConfig, OrgConfig, UserConfig } from './config.ts';

export const ADMINISTRATOR_USERNAME = 'admin@local.org';
const PROFILES = [ADMINISTRATOR_PROFILE, 'Standard User', 'Minimum Access - Salesforce'];

const ADMINISTRATOR: UserConfig = {
    name: 'Org Administrator',
    username: ADMINISTRATOR_USERNAME,
    title: 'Administrator',
    role: null,
    manager: null,
    profile: ADMINISTRATOR_PROFILE,
    permissionSets: []
};

export class Bootstrap {
    readonly #records: Records;
    readonly #config: OrgConfig;
    readonly #now: ApexDatetime;
    #administrator: string | null = null;

    constructor(records: Records, config: OrgConfig, now: number) {
        this.#records = records;
        this.#config = config;
        this.#now = new ApexDatetime(Math.floor(now / 1000) * 1000);
    }

    run(metadata: OrgMetadata): void {
        // Which holidays belong to which business hours: no object of the platform tells.
        this.#records.run(
            'CREATE TABLE IF NOT EXISTS "_holiday_of_hours" ("BusinessHoursId" TEXT, "HolidayId" TEXT)',
            []
        );
        const isNew = this.#ids('User').length === 0;
        const created = this.#people();
        if (isNew) this.#setUp();
        const sets = this.#permissionSets(metadata);
        this.#assign(sets.all, sets.added, new Set(created));
    }

    /** Creates the users that the org lacks and answers their ids; those who are there stay as they are. */
    #people(): string[] {
        const people = [ADMINISTRATOR, ...this.#config.personas, ...this.#config.users];
        const ids = this.#named('User', 'Username');
        this.#administrator = ids.get(ADMINISTRATOR_USERNAME) ?? null;
        const missing = people.filter((user) => !ids.has(user.username));
        if (missing.length === 0) return [];
        const profiles = this.#profiles();
        const roles = this.#roles();
        for (const user of missing) ids.set(user.username, this.#user(user, profiles, roles));
        const object = this.#records.schema.object('User');
        for (const user of missing) {
            const manager = user.manager === null ? undefined : ids.get(user.manager);
            if (object && manager !== undefined) {
                this.#records.update(object, ids.get(user.username) as string, { ManagerId: manager });
            }
        }
        return missing.map((user) => ids.get(user.username) as string);
    }

    #profiles(): Map<string, string> {
        const ids = this.#named('Profile', 'Name');
        for (const name of PROFILES) {
            if (!ids.has(name)) ids.set(name, this.#insert('Profile', { Name: name, UserType: 'Standard' }));
        }
        return ids;
    }

    #named(object: string, field: string): Map<string, string> {
        const rows = this.#records.all(`SELECT "Id" AS id, "${field}" AS name FROM "${object}" WHERE "IsDeleted" = 0`);
        return new Map(rows.map((row) => [String(row['name']), String(row['id'])]));
    }

    #roles(): Map<string, string> {
        const ids = this.#named('UserRole', 'Name');
        const open = this.#config.roles.filter((role) => !ids.has(role.name));
        for (let rounds = open.length; open.length > 0 && rounds >= 0; rounds--) {
            for (const role of open.filter((next) => next.under === null || ids.has(next.under))) {
                const parent = role.under === null ? null : (ids.get(role.under) ?? null);
                ids.set(
                    role.name,
                    this.#insert('UserRole', {
                        Name: role.name,
                        DeveloperName: developerName(role.name),
                        ParentRoleId: parent
                    })
                );
                open.splice(open.indexOf(role), 1);
            }
        }
        if (open.length > 0)
            throw new Error(`The roles ${open.map((role) => role.name).join(', ')} stand under each other`);
        return ids;
    }

    #user(user: UserConfig, profiles: ReadonlyMap<string, string>, roles: ReadonlyMap<string, string>): string {
        const [first = '', ...rest] = user.name.split(' ');
        const profile = profiles.get(user.profile);
        if (profile === undefined)
            throw new Error(
                `${user.username}: there is no profile "${user.profile}"; known are ${PROFILES.join(', ')}`
            );
        const nick = user.username.split('@')[0] ?? user.username;
        const id = this.#insert('User', {
            Username: user.username,
            FirstName: rest.length === 0 ? null : first,
            LastName: rest.length === 0 ? first : rest.join(' '),
            Name: user.name,
            Email: user.username,
            Alias: nick.slice(0, 8),
            CommunityNickname: nick,
            Title: user.title,
            CompanyName: this.#config.organization,
            TimeZoneSidKey: this.#config.timeZone,
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            ProfileId: profile,
            UserRoleId: user.role === null ? null : (roles.get(user.role) ?? null),
            UserType: 'Standard',
            IsActive: true
        });
        this.#administrator ??= id;
        return id;
    }

    #setUp(): void {
        this.#insert('Organization', {
            Name: this.#config.organization,
            TimeZoneSidKey: this.#config.timeZone,
            LanguageLocaleKey: 'en_US',
            DefaultLocaleSidKey: 'en_US',
            OrganizationType: 'Developer Edition',
            InstanceName: 'LOCAL',
            IsSandbox: false,
            FiscalYearStartMonth: 1
        });
        this.#insert('Group', { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization' });
        this.#config.stages.forEach((stage, i) => {
            this.#insert('OpportunityStage', {
                MasterLabel: stage.name,
                ApiName: stage.name,
                IsActive: true,
                SortOrder: i + 1,
                IsClosed: stage.closed,
                IsWon: stage.won,
                ForecastCategory: stage.forecastCategory,
                ForecastCategoryName: stage.forecastCategoryName,
                DefaultProbability: Dec.of(stage.probability)
            });
        });
        const holidays = this.#config.holidays.map((day) =>
            this.#insert('Holiday', {
                Name: day.name,
                ActivityDate: ApexDate.parse(day.date),
                IsAllDay: true,
                IsRecurrence: false
            })
        );
        const hours = this.#config.businessHours.map((one) => this.#businessHours(one));
        for (const id of hours) for (const holiday of holidays) this.#closedOn(id, holiday);
    }

    #businessHours({ name, timeZone, isDefault, week }: BusinessHoursConfig): string {
        const times = WEEKDAYS.flatMap((day, i) => {
            const span = week[i] ?? null;
            return [
                [`${day}StartTime`, span && ApexTime.parse(`${span[0]}:00`)],
                [`${day}EndTime`, span && ApexTime.parse(`${span[1]}:00`)]
            ];
        });
        return this.#insert('BusinessHours', {
            Name: name,
            IsActive: true,
            IsDefault: isDefault,
            TimeZoneSidKey: timeZone ?? this.#config.timeZone,
            ...(Object.fromEntries(times) as Record<string, unknown>)
        });
    }

    #closedOn(hours: string, holiday: string): void {
        this.#records.run('INSERT INTO "_holiday_of_hours" ("BusinessHoursId", "HolidayId") VALUES (?, ?)', [
            hours,
            holiday
        ]);
    }

    /** Sets that left the project leave the org with their assignments. */
    #permissionSets(metadata: OrgMetadata): { readonly all: Map<string, string>; readonly added: Set<string> } {
        const object = this.#records.schema.object('PermissionSet');
        const known = new Map<string, string>();
        const added = new Set<string>();
        if (!object) return { all: known, added };
        for (const row of this.#records.load(object, this.#ids('PermissionSet')).values())
            known.set(String(row.f['Name']), String(row.f['Id']));
        for (const set of metadata.permissionSets) {
            const values = { Label: set.label, Description: set.description?.slice(0, 255) ?? null };
            const id = known.get(set.name);
            if (id !== undefined) this.#records.update(object, id, values);
            else added.add(set.name);
            if (id === undefined)
                known.set(
                    set.name,
                    this.#insert('PermissionSet', {
                        Name: set.name,
                        ...values,
                        Type: 'Regular',
                        IsCustom: true,
                        IsOwnedByProfile: false
                    })
                );
        }
        for (const [name, id] of known) {
            if (metadata.permissionSets.some((set) => set.name === name)) continue;
            this.#records.run('DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" = ?', [id]);
            this.#records.run('DELETE FROM "PermissionSet" WHERE "Id" = ?', [id]);
        }
        return { all: known, added };
    }

    /** New users get their sets, and all configured users a set that is new; what an administrator took away stays away. */
    #assign(sets: ReadonlyMap<string, string>, added: ReadonlySet<string>, created: ReadonlySet<string>): void {
        const users = this.#records.schema.object('User');
        if (!users) return;
        for (const user of [...this.#config.personas, ...this.#config.users]) {
            const [id] = this.#records.find(users, 'Username', [user.username]);
            if (id === undefined) continue;
            for (const name of user.permissionSets) {
                const set = sets.get(name);
                if (set === undefined || !(created.has(id) || added.has(name))) continue;
                this.#insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set });
            }
        }
    }

    #ids(object: string): string[] {
        return this.#records
            .all(`SELECT "Id" AS id FROM "${object}" WHERE "IsDeleted" = 0`)
            .map((row) => String(row['id']));
    }

    #insert(objectName: string, values: Readonly<Record<string, unknown>>): string {
        const object = this.#records.schema.object(objectName);
        if (!object) throw new Error(`The standard object ${objectName} is missing`);
        const row = new SObj(object, { Id: this.#records.newId(object), ...values });
        for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) row.f[name] = this.#now;
        for (const name of ['CreatedById', 'LastModifiedById']) row.f[name] = this.#administrator;
        this.#records.insert(row);
        return String(row.f['Id']);
    }
}

const developerName = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '_');
