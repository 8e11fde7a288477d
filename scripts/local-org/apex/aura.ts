/** Calls of `@AuraEnabled` methods by components. */
import { ApexException } from '../data/values/exception.ts';
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import { hasAnnotation, type MethodInfo, type TypeInfo, typeFromJson } from './emit/unit.ts';
import { type AuraContext, fromAura, toAura } from './run/aura-json.ts';
import type { Cell } from './run/cells.ts';
import type { Host } from './run/host.ts';
import { AuraHandledException } from './run/runtime.ts';
import { state } from './run/state.ts';

export type NamedArguments = Readonly<Record<string, unknown>>;

export class AuraCalls {
    readonly #host: Host;
    readonly #context: AuraContext;

    constructor(host: Host, metadata: OrgMetadata) {
        this.#host = host;
        this.#context = { schema: metadata.schema, cells: host.machine.cells, classes: host.classes };
    }

    call(userId: string, className: string, methodName: string, args: NamedArguments): unknown {
        const cell = this.#entryClass(userId, className);
        const method = auraMethod(cell.info, methodName);
        const readOnly = isCacheable(method);
        const user = this.#host.data.user(userId);
        try {
            return this.#host.run({ kind: 'sync', user, readOnly }, () => this.#invoke(cell, method, args));
        } catch (error) {
            if (error instanceof AuraHandledException && error.shown !== null) {
                error.message = error.shown;
            }
            throw error;
        }
    }

    #invoke(cell: Cell, method: MethodInfo, args: NamedArguments): unknown {
        const values = method.params.map((param) =>
            fromAura(argument(args, param.name), typeFromJson(param.type), this.#context)
        );
        state.sharing = cell.info.sharing !== 'without';
        const result = (cell.C?.[method.slot] as (...values: unknown[]) => unknown)(...values);
        return method.returns.kind === 'void' ? null : toAura(result, this.#context);
    }

    #entryClass(userId: string, className: string): Cell {
        const cell = this.#host.machine.cells.find(className);
        const allowed = cell && this.#host.data.security.rights(userId).apexClass(cell.info.name);
        if (!cell || !allowed) {
            throw new ApexException(
                'System.NoAccessException',
                `You do not have access to the Apex class named '${className}'.`
            );
        }
        return cell;
    }
}

function argument(args: NamedArguments, name: string): unknown {
    if (name in args) {
        return args[name];
    }
    const key = Object.keys(args).find((one) => one.toLowerCase() === name.toLowerCase());
    return key === undefined ? null : args[key];
}

function auraMethod(info: TypeInfo, name: string): MethodInfo {
    const method = info.methods.find(
        (m) => m.static && m.name.toLowerCase() === name.toLowerCase() && hasAnnotation(m, 'AuraEnabled')
    );
    if (!method) {
        throw new ApexException(
            'System.NoAccessException',
            `The class ${info.name} has no method ${name} that is static and @AuraEnabled.`
        );
    }
    return method;
}

function isCacheable(method: MethodInfo): boolean {
    const annotation = method.annotations.find((a) => a.name.toLowerCase() === 'auraenabled');
    return annotation?.params['cacheable']?.toLowerCase() === 'true';
}
