/** Options and state of chains of queueable jobs (Apex Reference Guide: AsyncOptions, AsyncInfo, QueueableDuplicateSignature). */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { type Tx, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { Attributes, properties } from '../support/attributes.ts';
import { enqueue } from './System.ts';

library('System.AsyncOptions', {
    'new()': () => new Attributes('System.AsyncOptions'),
    ...properties('DuplicateSignature', 'MaximumQueueableStackDepth', 'MinimumQueueableDelayInMinutes')
});

const MAX_SIGNATURE = 3000;

class SignatureBuilder extends PlatformObject {
    readonly typeName = 'System.QueueableDuplicateSignature.Builder';
    readonly parts: string[] = [];

    get size(): number {
        return this.parts.join('').length;
    }

    add(part: unknown): SignatureBuilder {
        this.parts.push(String(given(part)));
        return this.size > MAX_SIGNATURE ? fail('IllegalArgumentException', 'The signature is too long') : this;
    }
}

class Signature extends PlatformObject {
    readonly typeName = 'System.QueueableDuplicateSignature';
    readonly value: string;

    constructor(value: string) {
        super();
        this.value = value;
    }

    override text(): string {
        return this.value;
    }
}

const add = (builder: SignatureBuilder, part: unknown): SignatureBuilder => builder.add(part);

library('System.QueueableDuplicateSignature.Builder', {
    'new()': () => new SignatureBuilder(),
    'addId(Id)': add,
    'addInteger(Integer)': add,
    'addString(String)': add,
    'build()': (builder: SignatureBuilder) => new Signature(builder.parts.join('\u0000')),
    'getMaxSize()': () => MAX_SIGNATURE,
    'getRemainingSize()': (builder: SignatureBuilder) => MAX_SIGNATURE - builder.size,
    'getSize()': (builder: SignatureBuilder) => builder.size
});
library('System.QueueableDuplicateSignature', { 'toString()': (signature: Signature) => signature.text() });

/** Signature → job, an org. A job that has ended is in the queue no more. */
const signatures = new WeakMap<Tx['data'], Map<string, string>>();

function isQueued(id: string): boolean {
    return tx().data.driver.prepare('SELECT 1 AS one FROM "_apex_job" WHERE "id" = ?').all([id]).length > 0;
}

function enqueueJob(job: object, options: Attributes): string {
    const maximumDepth = given(options).read('MaximumQueueableStackDepth') as number | null;
    if (maximumDepth !== null && maximumDepth < 1) {
        fail('IllegalArgumentException', 'MaximumQueueableStackDepth must be greater than 0');
    }
    const signature = options.read('DuplicateSignature');
    const known = signatures.get(tx().data) ?? new Map<string, string>();
    signatures.set(tx().data, known);
    const before = signature instanceof Signature ? known.get(signature.value) : undefined;
    if (before !== undefined && isQueued(before)) {
        fail('DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    }
    const id = enqueue('queueable', job, { maximumDepth });
    if (signature instanceof Signature) {
        known.set(signature.value, id);
    }
    return id;
}

library('System.System', { 'static enqueueJob(System.Queueable, System.AsyncOptions)': enqueueJob });

const running = (): NonNullable<Tx['job']> => {
    const { job } = tx();
    return job?.kind === 'queueable'
        ? job
        : fail('UnsupportedOperationException', 'AsyncInfo is only available in a queueable job');
};

library('System.AsyncInfo', {
    'static getCurrentQueueableStackDepth()': () => running().depth ?? 1,
    'static getMaximumQueueableStackDepth()': () =>
        running().maximumDepth ?? fail('UnsupportedOperationException', 'The job has no maximum stack depth'),
    'static getMinimumQueueableDelayInMinutes()': () => (running(), 0),
    'static hasMaxStackDepth()': () => (running().maximumDepth ?? null) !== null
});
