/**
 * Enum constants, of the platform and of the package alike: one frozen object a constant, compared by identity.
 */
export class EnumValue {
    /** `System.AccessLevel`, `Outer.Inner`. */
    readonly typeName: string;
    readonly name: string;
    readonly ordinal: number;

    constructor(typeName: string, name: string, ordinal: number) {
        this.typeName = typeName;
        this.name = name;
        this.ordinal = ordinal;
        Object.freeze(this);
    }
}

const platform = new Map<string, EnumValue[]>();

/** The constant of a platform enum; the same object for the same (case-blind) names. */
export function platformConstant(typeName: string, name: string): EnumValue {
    const key = typeName.toLowerCase();
    const constants = platform.get(key) ?? [];
    platform.set(key, constants);
    let constant = constants.find((c) => c.name.toLowerCase() === name.toLowerCase());
    if (!constant) {
        constant = new EnumValue(typeName, name, constants.length);
        constants.push(constant);
    }
    return constant;
}

/** Declares the constants of a platform enum in their order, so that `ordinal` and `values()` are right. */
export function declarePlatformEnum(typeName: string, names: readonly string[]): readonly EnumValue[] {
    return names.map((name) => platformConstant(typeName, name));
}

/** Constants met or declared so far, in order. */
export function platformConstants(typeName: string): readonly EnumValue[] {
    return platform.get(typeName.toLowerCase()) ?? [];
}
