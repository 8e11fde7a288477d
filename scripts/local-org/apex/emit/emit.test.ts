import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApexException } from '../../data/values/exception.ts';
import { classType, T, type Type } from '../../data/values/type.ts';
import type {
    Bound,
    BoundOf,
    BoundProgram,
    BoundStatement,
    LocalSym,
    MethodSym,
    SourcePosition,
    TypeSym
} from '../bind/bound.ts';
import { Machine } from '../run/machine.ts';
import { stackTraceOf } from '../run/traces.ts';
import { emitProgram } from './emit.ts';

const at = (line: number): SourcePosition => ({ file: 'Sample.cls', line, column: 5 });
const local = (name: string, type: Type): LocalSym => ({ name, js: name, type, final: 'no' });
const read = (of: LocalSym, notNull = true): BoundOf<'local'> => ({
    kind: 'local',
    at: at(1),
    type: of.type,
    notNull,
    local: of
});
const integer = (value: number): Bound => ({ kind: 'literal', at: at(1), type: T.integer, notNull: true, value });
const plus = (left: Bound, right: Bound): Bound => ({
    kind: 'arithmetic',
    op: '+',
    operand: T.integer,
    left,
    right,
    at: at(1),
    type: T.integer,
    notNull: true
});
const set = (target: LocalSym, value: Bound): Bound => ({
    kind: 'assign',
    target: read(target),
    current: null,
    value,
    yields: 'new',
    at: at(1),
    type: target.type,
    notNull: true
});
const block = (line: number, ...statements: BoundStatement[]): BoundStatement => ({
    kind: 'block',
    at: at(line),
    statements
});

function sampleType(): TypeSym {
    return {
        kind: 'class',
        name: 'Sample',
        type: classType('Sample'),
        access: 'public',
        abstract: false,
        virtual: false,
        sharing: 'with',
        annotations: [],
        superType: null,
        interfaces: [],
        supers: new Set(),
        outer: null,
        fields: [],
        methods: [],
        constructors: [],
        constants: [],
        at: at(1)
    };
}

/** Loads a class with one static method and answers that method. */
function compile(params: LocalSym[], body: BoundStatement): (...args: unknown[]) => unknown {
    const owner = sampleType();
    const sym: MethodSym = {
        name: 'run',
        slot: 'run$Integer',
        params: [],
        returns: T.integer,
        owner,
        static: true,
        abstract: false,
        virtual: false,
        access: 'public',
        annotations: [],
        at: at(2)
    };
    const type = {
        sym: owner,
        staticInit: [],
        instanceInit: [],
        constructors: [],
        accessors: [],
        methods: [{ sym, params, body, recursive: false }]
    };
    const program: BoundProgram = { types: [type], triggers: [] };
    const machine = new Machine({
        schema: { objects: [], object: () => null, parent: () => null },
        labels: new Map(),
        enumNames: () => [],
        objectToken: () => null,
        fieldToken: () => null,
        classLiteral: () => null
    });
    machine.load(emitProgram(program));
    const cell = machine.cells.find('Sample');
    return (...args) => (cell?.C?.run$Integer as (...a: unknown[]) => unknown)(...args);
}

describe('emit', () => {
    it('adds whole numbers with wrap-around', () => {
        const n = local('n', T.integer);

        const run = compile([n], block(3, { kind: 'return', at: at(3), value: plus(read(n), integer(1)) }));

        assert.equal(run(2_147_483_647), -2_147_483_648);
    });

    it('runs a loop and leaves it by break', () => {
        const [n, total] = [local('n', T.integer), local('total', T.integer)];
        const above: Bound = {
            kind: 'compare',
            op: '>',
            operand: T.integer,
            left: read(total),
            right: integer(10),
            at: at(5),
            type: T.boolean,
            notNull: true
        };
        const loop: BoundStatement = {
            kind: 'while',
            at: at(4),
            condition: { kind: 'literal', value: true, at: at(4), type: T.boolean, notNull: true },
            body: block(
                4,
                { kind: 'expression', at: at(5), expression: set(total, plus(read(total), read(n))) },
                {
                    kind: 'if',
                    at: at(6),
                    condition: above,
                    then: block(6, { kind: 'break', at: at(6) }),
                    otherwise: null
                }
            )
        };

        const run = compile(
            [n],
            block(3, { kind: 'declare', at: at(3), local: total, value: integer(0) }, loop, {
                kind: 'return',
                at: at(8),
                value: read(total)
            })
        );

        assert.equal(run(4), 12);
    });

    it('turns a null operand into a NullPointerException with the Apex line', () => {
        const n = local('n', T.integer);
        const run = compile([n], block(3, { kind: 'return', at: at(7), value: plus(read(n, false), integer(1)) }));

        assert.throws(
            () => run(null),
            (error) =>
                error instanceof ApexException &&
                error.typeName === 'System.NullPointerException' &&
                stackTraceOf(error) === 'Class.Sample.run: line 7, column 5'
        );
    });
});
