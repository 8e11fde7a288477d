import { ApexList } from '../../../data/values/collections.ts';
import { declarePlatformEnum, type EnumValue, platformConstant } from '../../../data/values/enums.ts';
import type { Type } from '../../../data/values/type.ts';
import { platformClass } from '../../types/platform.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import type { TypeToken } from './Type.ts';

/** Constants of an enum, of the package or the platform, in their order. */
export function constantsOf(type: Type): readonly EnumValue[] {
    const own = tx().classes.constants(type);
    return own.length > 0 ? own : platformEnum(type.name);
}

const declared = new Set<string>();

function platformEnum(name: string): readonly EnumValue[] {
    declared.add(name);
    return declarePlatformEnum(name, platformClass(name)?.constants ?? []);
}

/** The constant of a platform enum (`System.AccessLevel`, `USER_MODE`) with its right ordinal. */
export function constantOf(owner: string, name: string): EnumValue {
    if (!declared.has(owner)) {
        platformEnum(owner);
    }
    return platformConstant(owner, name);
}

function valueOf(token: TypeToken, name: string): EnumValue {
    const found = constantsOf(token.type).find((c) => c.name.toLowerCase() === given(name).toLowerCase());
    return found ?? fail('NoSuchElementException', `No enum constant ${token.type.name}.${name}`);
}

library('System.Enum', {
    'name()': (v: EnumValue) => v.name,
    'ordinal()': (v: EnumValue) => v.ordinal,
    'static values(System.Type)': (token: TypeToken) => new ApexList(token.type, [...constantsOf(token.type)]),
    'static valueOf(System.Type, String)': valueOf
});
