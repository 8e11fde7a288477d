/** Symbols → the tables that stay with a compiled program. */
import type { BoundType, FieldSym, MethodSym, TypeSym } from '../bind/bound.ts';
import { backingName, constructorName, fieldName, isException, slotName } from './names.ts';
import { annotationInfo, type FieldInfo, type MethodInfo, type TypeInfo, typeToJson } from './unit.ts';

/** `known` tells which further types the package has. */
export function typeInfo(
    type: BoundType,
    symbols: ReadonlyMap<string, TypeSym>,
    known: (name: string) => boolean
): TypeInfo {
    const { sym } = type;
    const superOf = (below: TypeSym): TypeSym | null =>
        below.superType ? (symbols.get(below.superType.name) ?? null) : null;
    return {
        name: sym.name,
        file: sym.at.file,
        kind: sym.kind,
        abstract: sym.abstract,
        access: sym.access,
        sharing: sym.sharing,
        superName:
            sym.superType && (symbols.has(sym.superType.name) || known(sym.superType.name)) ? sym.superType.name : null,
        supers: [...sym.supers],
        interfaces: sym.interfaces.map((i) => i.name),
        annotations: sym.annotations.map(annotationInfo),
        fields: sym.fields.map((field) => fieldInfo(field, fieldName(field, superOf))),
        methods: sym.methods.map(methodInfo),
        newSlot: newSlot(type),
        constants: sym.constants,
        exception: isException(sym)
    };
}

function newSlot(type: BoundType): string | null {
    if (type.sym.kind !== 'class') {
        return null;
    }
    if (type.constructors.length === 0) {
        return 'new$';
    }
    const plain = type.constructors.find((c) => c.params.length === 0);
    return plain ? constructorName(plain.sym) : null;
}

function fieldInfo(field: FieldSym, js: string): FieldInfo {
    return {
        name: field.name,
        js,
        storage: field.accessor ? backingName(js) : js,
        type: typeToJson(field.type),
        static: field.static,
        transient: field.transient,
        access: field.access,
        annotations: field.annotations.map(annotationInfo)
    };
}

function methodInfo(method: MethodSym): MethodInfo {
    return {
        name: method.name,
        slot: slotName(method),
        params: method.params.map((param) => ({ name: param.name, type: typeToJson(param.type) })),
        returns: typeToJson(method.returns),
        static: method.static,
        access: method.access,
        annotations: method.annotations.map(annotationInfo)
    };
}
