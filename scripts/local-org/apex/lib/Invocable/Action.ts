/** Apex Reference Guide: Invocable Namespace. Tests may make results and actions be prepared; none is run. */
import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, listType, mapType, T, type Type } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given, unsupported } from '../support/arguments.ts';
import { fromJson, readableFromJson } from '../support/json-read.ts';

type Parameters = ApexMap<string, unknown>;

const PARAMETERS = mapType(T.string, T.object);
const noParameters = (): Parameters => new ApexMap<string, unknown>(T.string, T.object);

class Action extends PlatformObject {
    readonly typeName = 'Invocable.Action';
    readonly kind: string;
    readonly namespace: string | null;
    readonly name: string | null;
    invocations: readonly Parameters[] = [];

    constructor(kind: string, namespace: string | null, name: string | null) {
        super();
        this.kind = kind;
        this.namespace = namespace;
        this.name = name;
    }

    add(): Action {
        this.invocations = [...this.invocations, noParameters()];
        return this;
    }

    /** Parameters belong to the invocation that was added last. */
    set(name: string, value: unknown): Action {
        if (this.invocations.length === 0) {
            this.add();
        }
        this.invocations.at(-1)?.put(name, value);
        return this;
    }
}

class ActionResult extends PlatformObject {
    readonly typeName = 'Invocable.Action.Result';
    readonly success: unknown;
    readonly errors: unknown;
    readonly outputs: unknown;
    readonly inputs: unknown;

    constructor(read: (name: string, type: Type) => unknown) {
        super();
        this.success = read('success', T.boolean) ?? false;
        this.errors = read('errors', listType(ERROR)) ?? new ApexList(ERROR);
        this.outputs = read('outputParameters', PARAMETERS) ?? noParameters();
        this.inputs = read('invocationParameters', PARAMETERS) ?? noParameters();
    }
}

class ActionError extends PlatformObject {
    readonly typeName = 'Invocable.Action.Error';
    readonly message: unknown;
    readonly #code: () => unknown;

    constructor(read: (name: string, type: Type) => unknown) {
        super();
        this.#code = () => read('code', T.string);
        this.message = read('message', T.string);
    }

    get code(): unknown {
        return this.#code();
    }

    override jsonMembers(): readonly (readonly [string, unknown])[] {
        return [
            ['code', this.code],
            ['message', this.message]
        ];
    }
}

const ERROR = classType('Invocable.Action.Error');

const namesNoClass = ({ kind, namespace, name }: Action): boolean =>
    kind.toLowerCase() === 'apex' && !namespace && name !== null && tx().classes.find(name) === null;

/** The code of this error is not known. */
function notFound(name: string): ActionResult {
    const message = `Action name not found: ${name}`;
    const error = new ActionError((key) =>
        key === 'message' ? message : unsupported('The code of an error of an action that is not there')
    );
    const parts: Readonly<Record<string, unknown>> = { success: false, errors: new ApexList(ERROR, [error]) };
    return new ActionResult((key) => parts[key] ?? null);
}

for (const [name, make] of [
    ['Invocable.Action.Result', ActionResult],
    ['Invocable.Action.Error', ActionError]
] as const) {
    readableFromJson(name, (json, strict) => new make((key, type) => fromJson(json.get(key) ?? null, type, strict)));
}

library('Invocable.Action', {
    'static createStandardAction(String)': (kind: string) => new Action(given(kind), null, null),
    'static createCustomAction(String, String)': (kind: string, name: string) =>
        new Action(given(kind), null, given(name)),
    'static createCustomAction(String, String, String)': (kind: string, namespace: string | null, name: string) =>
        new Action(given(kind), namespace, given(name)),
    'addInvocation()': (action: Action) => action.add(),
    'clearInvocations()': (action: Action) => {
        action.invocations = [];
        return action;
    },
    'getName()': (action: Action) => action.name ?? action.kind,
    'getNamespace()': (action: Action) => action.namespace,
    'getType()': (action: Action) => action.kind,
    'isStandard()': (action: Action) => action.name === null,
    'setInvocationParameter(String, Object)': (action: Action, name: string, value: unknown) =>
        action.set(given(name), value),
    'setInvocations(List<Map<String, Object>>)': (action: Action, all: ApexList<Parameters>) => {
        action.invocations = [...given(all).items];
        return action;
    },
    'invoke()': (action: Action) =>
        namesNoClass(action)
            ? new ApexList(classType('Invocable.Action.Result'), [notFound(action.name ?? '')])
            : unsupported(`Invoking the action ${[action.kind, action.name ?? []].flat().join(' ')}`)
});

library('Invocable.Action.Result', {
    'getErrors()': (result: ActionResult) => result.errors,
    'getInvocationParameters()': (result: ActionResult) => result.inputs,
    'getOutputParameters()': (result: ActionResult) => result.outputs,
    'isSuccess()': (result: ActionResult) => result.success
});

library('Invocable.Action.Error', {
    'getCode()': (error: ActionError) => error.code,
    'getMessage()': (error: ActionError) => error.message
});
