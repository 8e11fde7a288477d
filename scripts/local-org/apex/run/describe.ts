/** Looks into objects of the package's classes: what text and equality need without a look-up by name. */
import { textOf, type ObjectDescription } from '../../data/values/text.ts';
import { typeFromJson, type FieldInfo, type TypeInfo } from '../emit/unit.ts';

/** The class of an object and those above it, the topmost first. */
function classesOf(object: object): TypeInfo[] {
    const classes: TypeInfo[] = [];
    for (let at: unknown = object; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
        const own = Object.getOwnPropertyDescriptor(at, '$info')?.value as TypeInfo | undefined;
        if (own) {
            classes.unshift(own);
        }
    }
    return classes;
}

/** Marks what `Test.createStub` makes: the platform derives a class of its own from the one that is mocked. */
export const STUB = Symbol('stub');

/** The platform prints an inner class without the outer one. */
export function describeObject(object: object): ObjectDescription {
    const classes = classesOf(object);
    const fields = classes.flatMap((info) => info.fields.filter((field) => !field.static));
    const name = (classes.at(-1)?.name ?? object.constructor.name).replace(/^.*\./, '');
    return {
        className: Object.hasOwn(object, STUB) ? `${name}__sfdc_ApexStub` : name,
        fields: fields.map((field: FieldInfo) => ({
            name: field.name,
            type: typeFromJson(field.type),
            value: (object as Record<string, unknown>)[field.storage]
        }))
    };
}

/** `super.toString()`: the text of an object whose class has a `toString` of its own. */
export function plainText(object: object): string {
    const { className, fields } = describeObject(object);
    return `${className}:[${fields.map((field) => `${field.name}=${textOf(field.value, field.type)}`).join(', ')}]`;
}
