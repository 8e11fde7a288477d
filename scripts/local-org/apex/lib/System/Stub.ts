/** `Test.createStub`: an object of a class whose every call goes to the test's `StubProvider`. */
import { ApexList } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { classType, T } from '../../../data/values/type.ts';
import { unbox } from '../../run/runtime-types.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { type TypeToken, typeToken } from './Type.ts';

const TYPE = classType('System.Type');

function createStub(token: TypeToken, provider: object): object {
    const handle =
        userMethod(given(provider), 'handleMethodCall$$6') ??
        fail('TypeException', 'The provider is no System.StubProvider');
    const stub: object = tx().classes.stub(given(token).type, (method, args) => {
        const types = new ApexList(
            TYPE,
            method.params.map((p) => typeToken(p.type))
        );
        const names = new ApexList(
            T.string,
            method.params.map((p) => p.name)
        );
        const returns = method.returns === T.void ? null : typeToken(method.returns);
        const answer =
            handle.call(provider, stub, method.name, returns, types, names, new ApexList(T.object, [...args])) ?? null;
        return method.returns === T.void ? undefined : unbox(answer, method.returns);
    });
    return stub;
}

library('System.Test', { 'static createStub(System.Type, System.StubProvider)': createStub });
