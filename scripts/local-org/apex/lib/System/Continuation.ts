/**
 * Long-running callouts (Apex Reference Guide: Continuation Class). A request may be described everywhere; it is answered
 * in tests alone, where `Test.setContinuationResponse` says what comes back.
 */
import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, T } from '../../../data/values/type.ts';
import { infoOf } from '../../run/cells.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';

const MOST_REQUESTS = 3;
const LONGEST = 120;

class Continuation extends PlatformObject {
    readonly typeName = 'System.Continuation';
    readonly requests = new ApexMap<string, unknown>(T.string, classType('System.HttpRequest'));
    timeout: number;
    method: string | null = null;
    state: unknown = null;

    constructor(timeout: number) {
        super();
        this.timeout = timeout;
    }
}

/** Responses of a test by the label of their request. */
const responses = new WeakMap<object, Map<string, unknown>>();

function responsesOfTest(): Map<string, unknown> {
    const owner = tx().test ?? unsupported('A continuation outside of a test');
    let known = responses.get(owner);
    if (!known) responses.set(owner, (known = new Map<string, unknown>()));
    return known;
}

function made(timeout: number): Continuation {
    if (given(timeout) < 1 || timeout > LONGEST)
        fail('IllegalArgumentException', `Continuation timeout must be between 1 and ${LONGEST} seconds`);
    return new Continuation(timeout);
}

function add(continuation: Continuation, request: unknown): string {
    if (continuation.requests.size >= MOST_REQUESTS)
        fail('IllegalArgumentException', `A continuation may have at most ${MOST_REQUESTS} requests`);
    const label = `Continuation-${continuation.requests.size + 1}`;
    continuation.requests.put(label, given(request));
    return label;
}

/** A component's callback is told the labels and the state, a page's takes nothing. */
function invoke(controller: object, continuation: Continuation): unknown {
    const name = given(continuation).method ?? fail('IllegalArgumentException', 'The continuation has no method');
    const methods = infoOf(given(controller))?.methods ?? [];
    const method =
        methods.find((known) => known.name.toLowerCase() === name.toLowerCase()) ??
        fail('IllegalArgumentException', `There is no method ${name}`);
    const on = method.static ? controller.constructor : controller;
    const labels = new ApexList(T.string, continuation.requests.keys());
    const args = [labels, continuation.state].slice(0, method.params.length);
    return userMethod(on, method.slot)?.apply(on, args);
}

library('System.Continuation', {
    'new(Integer)': made,
    'addHttpRequest(System.HttpRequest)': add,
    'getRequests()': (continuation: Continuation) => continuation.requests,
    'get ContinuationMethod': (continuation: Continuation) => continuation.method,
    'set ContinuationMethod': (continuation: Continuation, name: string | null) => {
        continuation.method = name;
    },
    'get Timeout': (continuation: Continuation) => continuation.timeout,
    'set Timeout': (continuation: Continuation, seconds: number) => {
        continuation.timeout = given(seconds);
    },
    'get state': (continuation: Continuation) => continuation.state,
    'set state': (continuation: Continuation, state: unknown) => {
        continuation.state = state;
    },
    'static getResponse(String)': (label: string) =>
        responsesOfTest().get(given(label)) ??
        fail('IllegalArgumentException', `There is no response for the request ${label}`)
});

library('System.Test', {
    'static setContinuationResponse(String, System.HttpResponse)': (label: string, response: unknown) => {
        responsesOfTest().set(given(label), given(response));
    },
    'static invokeContinuationMethod(Object, System.Continuation)': invoke
});
