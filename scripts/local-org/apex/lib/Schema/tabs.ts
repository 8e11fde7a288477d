/** The apps and tabs that the user sees (Apex Reference Guide: Schema.describeTabs). */
import { ApexList } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType } from '../../../data/values/type.ts';
import type { AppDef, TabDef } from '../../../metadata/org-metadata.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';

class TabDescribe extends PlatformObject {
    readonly typeName = 'Schema.DescribeTabResult';
    readonly label: string;
    readonly name: string;
    readonly object: string | null;
    readonly custom: boolean;

    constructor(label: string, name: string, object: string | null, custom: boolean) {
        super();
        this.label = label;
        this.name = name;
        this.object = object;
        this.custom = custom;
    }
}

class AppDescribe extends PlatformObject {
    readonly typeName = 'Schema.DescribeTabSetResult';
    readonly app: AppDef;

    constructor(app: AppDef) {
        super();
        this.app = app;
    }
}

/** A tab of the project, or of a standard object (`standard-Account`); others are the platform's own pages. */
function tabNamed(name: string): TabDescribe | null {
    const { tabs, schema } = tx().data;
    const own = tabs.find((tab: TabDef) => tab.name === name);
    if (own) {
        return new TabDescribe(own.label, own.name, own.object, true);
    }
    const object = schema.object(name.replace(/^standard-/, ''));
    return object && new TabDescribe(object.pluralLabel, name, object.name, false);
}

function describeTabs(): ApexList<AppDescribe> {
    const { data, user } = tx();
    const rights = data.security.rights(user.id);
    const seen = data.apps.filter((app) => rights.app(app.name));
    return new ApexList(
        classType('Schema.DescribeTabSetResult'),
        seen.map((app) => new AppDescribe(app))
    );
}

function tabsOf({ app }: AppDescribe): ApexList<TabDescribe> {
    const { data, user } = tx();
    const rights = data.security.rights(user.id);
    const shown = app.tabs.filter((name) => name.startsWith('standard-') || rights.tab(name));
    return new ApexList(
        classType('Schema.DescribeTabResult'),
        shown.flatMap((name) => tabNamed(name) ?? [])
    );
}

library('System.Schema', { 'static describeTabs()': describeTabs });
library('Schema.DescribeTabSetResult', {
    'getDescription()': (a: AppDescribe) => a.app.description,
    'getLabel()': (a: AppDescribe) => a.app.label,
    'getNamespace()': () => tx().data.schema.namespace ?? '',
    'getTabs()': tabsOf
});
library('Schema.DescribeTabResult', {
    'getLabel()': (t: TabDescribe) => t.label,
    'getName()': (t: TabDescribe) => t.name,
    'getSobjectName()': (t: TabDescribe) => t.object ?? '',
    'isCustom()': (t: TabDescribe) => t.custom
});
