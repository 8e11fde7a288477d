/** Mails and notifications: they go to the outbox of the transaction. */
import { ApexList, type ApexSet } from '../../../data/values/collections.ts';
import { isId } from '../../../data/values/id.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { textOf } from '../../../data/values/text.ts';
import { classType, T } from '../../../data/values/type.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { constantOf } from '../System/Enum.ts';
import { accessors, Attributes, property } from '../support/attributes.ts';
import { platformQuery } from '../support/context.ts';

/** Methods and the property of the same name. */
const attribute = (name: string, type: string): LibraryMembers => ({ ...accessors(name, type), ...property(name) });

const ADDRESSES = 'List<String>';

for (const [name, type] of [
    ['BccSender', 'Boolean'],
    ['ReplyTo', 'String'],
    ['SaveAsActivity', 'Boolean'],
    ['SenderDisplayName', 'String'],
    ['Subject', 'String'],
    ['UseSignature', 'Boolean']
] as const) {
    library('Messaging.Email', attribute(name, type));
}
for (const [name, type] of [
    ['BccAddresses', ADDRESSES],
    ['CcAddresses', ADDRESSES],
    ['ToAddresses', ADDRESSES],
    ['HtmlBody', 'String'],
    ['PlainTextBody', 'String'],
    ['TargetObjectId', 'Id'],
    ['WhatId', 'Id'],
    ['OrgWideEmailAddressId', 'Id'],
    ['Charset', 'String'],
    ['EntityAttachments', ADDRESSES],
    ['OptOutPolicy', 'String'],
    ['TemplateId', 'Id'],
    ['InReplyTo', 'String'],
    ['References', 'String']
] as const) {
    library('Messaging.SingleEmailMessage', attribute(name, type));
}

for (const name of ['TreatBodiesAsTemplate', 'TreatTargetObjectAsRecipient']) {
    library('Messaging.SingleEmailMessage', {
        [`is${name}()`]: (m: Attributes) => m.read(name),
        [`set${name}(Boolean)`]: (m: Attributes, value: boolean) => m.write(name, value),
        ...property(name)
    });
}

library('Messaging.SingleEmailMessage', {
    'new()': () => new Attributes('Messaging.SingleEmailMessage'),
    ...property('Subject'),
    ...accessors('FileAttachments', 'List<Messaging.EmailFileAttachment>'),
    ...property('FileAttachments')
});

for (const [name, type] of [
    ['Body', 'Blob'],
    ['ContentType', 'String'],
    ['FileName', 'String'],
    ['Inline', 'Boolean']
] as const) {
    library('Messaging.EmailFileAttachment', attribute(name, type));
}
library('Messaging.EmailFileAttachment', { 'new()': () => new Attributes('Messaging.EmailFileAttachment') });

/** Why a mail cannot be sent. */
class Refusal extends PlatformObject {
    readonly typeName = 'Messaging.SendEmailError';
    readonly statusCode: string;
    readonly message: string;
    readonly targetId: string | null;

    constructor(statusCode: string, message: string, targetId: string | null = null) {
        super();
        this.statusCode = statusCode;
        this.message = message;
        this.targetId = targetId;
    }
}

/** Address of a user, contact or lead. */
function addressOf(id: string): string | Refusal {
    const object = tx().data.objectOfId(id)?.name;
    const known = object === 'User' || object === 'Contact' || object === 'Lead';
    const row = known ? platformQuery(`SELECT Email FROM ${object} WHERE Id = :id`, { id }).rows[0] : undefined;
    const email = row?.f['Email'] as string | null | undefined;
    return email ?? new Refusal('INVALID_ID_FIELD', `${id} has no email address`, id);
}

const texts = (m: Attributes, name: string): readonly string[] =>
    (m.read(name) as ApexList<string> | null)?.items ?? [];

function recipients(m: Attributes): (string | Refusal)[] {
    const target = m.read('TargetObjectId') as string | null;
    const written = [...texts(m, 'ToAddresses'), ...texts(m, 'CcAddresses'), ...texts(m, 'BccAddresses')];
    const addressed = target !== null && m.read('TreatTargetObjectAsRecipient') !== false;
    return [...(addressed ? [addressOf(target)] : []), ...written.map((to) => (isId(to) ? addressOf(to) : to))];
}

interface Content {
    readonly subject: string;
    readonly body: string | null;
}

/** A template speaks for a mail without texts of its own; its merge fields are not filled here. */
function contentOf(m: Attributes): Content {
    const id = m.read('TemplateId') as string | null;
    const body = (m.read('PlainTextBody') ?? m.read('HtmlBody')) as string | null;
    const subject = (m.read('Subject') as string | null) ?? '';
    if (id === null) {
        return { subject, body };
    }
    if (tx().test) {
        return { subject, body: body ?? '' };
    }
    const [template] = platformQuery('SELECT Subject, Body, HtmlValue FROM EmailTemplate WHERE Id = :id', { id }).rows;
    const text = textOf(template?.f['Body'] ?? template?.f['HtmlValue'] ?? '');
    return /\{[!{]/.test(text)
        ? unsupported('An email template with merge fields')
        : { subject: textOf(template?.f['Subject'] ?? ''), body: text };
}

/** What the platform demands of a mail: somebody to go to and a body. */
function refusalOf(to: readonly (string | Refusal)[], body: string | null): Refusal | null {
    const broken = to.find((recipient) => recipient instanceof Refusal);
    if (broken) {
        return broken;
    }
    if (to.length === 0) {
        return new Refusal('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
    }
    return body === null
        ? new Refusal('REQUIRED_FIELD_MISSING', 'Missing body, need at least one of html or plainText')
        : null;
}

class SendResult extends PlatformObject {
    readonly typeName = 'Messaging.SendEmailResult';
    readonly refusal: Refusal | null;

    constructor(refusal: Refusal | null) {
        super();
        this.refusal = refusal;
    }
}

function sendOne(m: Attributes): Refusal | null {
    const to = recipients(m);
    const { subject, body } = contentOf(m);
    const refusal = refusalOf(to, body);
    if (!refusal) {
        const targetId = (m.read('WhatId') as string | null) ?? null;
        const addresses = to.filter((recipient) => typeof recipient === 'string');
        tx().send({ kind: 'email', to: addresses, subject, body: body ?? '', targetId });
    }
    return refusal;
}

/** All or none by default: the first refused mail throws. */
function sendEmail(mails: ApexList<Attributes>, allOrNothing: boolean | null = true): ApexList<SendResult> {
    tx().limits.count('EmailInvocations', 1);
    const results = given(mails).items.map((m, row) => {
        const refusal = sendOne(given(m));
        if (refusal && (allOrNothing ?? true)) {
            const { statusCode, message } = refusal;
            fail(
                'EmailException',
                `SendEmail failed. First exception on row ${row}; first error: ${statusCode}, ${message}: []`
            );
        }
        return new SendResult(refusal);
    });
    return new ApexList(classType('Messaging.SendEmailResult'), results);
}

const isSent = (result: SendResult): boolean => result.refusal === null;
const errorsOf = (result: SendResult): ApexList<Refusal> =>
    new ApexList(classType('Messaging.SendEmailError'), result.refusal ? [result.refusal] : []);

library('Messaging.SendEmailResult', {
    'isSuccess()': isSent,
    'get Success': isSent,
    'getErrors()': errorsOf,
    'get Errors': errorsOf
});

const codeOf = (e: Refusal): EnumValue => constantOf('System.StatusCode', e.statusCode);

library('Messaging.SendEmailError', {
    'getFields()': () => new ApexList(T.string),
    'getMessage()': (e: Refusal) => e.message,
    'get Message': (e: Refusal) => e.message,
    'getStatusCode()': codeOf,
    'get StatusCode': codeOf,
    'getTargetObjectId()': (e: Refusal) => e.targetId,
    'get TargetObjectId': (e: Refusal) => e.targetId
});

library('System.Messaging', {
    'static sendEmail(List<Messaging.Email>)': sendEmail,
    'static sendEmail(List<Messaging.Email>, Boolean)': sendEmail,
    'static reserveSingleEmailCapacity(Integer)': (n: number) => void given(n)
});

function sendNotification(n: Attributes, users: ApexSet<string>): void {
    for (const name of ['NotificationTypeId', 'Title', 'Body']) {
        if (n.read(name) === null) {
            fail('IllegalArgumentException', `${name} is required for a custom notification`);
        }
    }
    const target = n.read('TargetId') as string | null;
    tx().send({
        kind: 'notification',
        to: given(users).values(),
        subject: String(n.read('Title')),
        body: String(n.read('Body')),
        targetId: target
    });
}

const setter = (name: string) => (n: Attributes, value: unknown) => void n.write(name, value);

const NOTIFICATION = ['NotificationTypeId', 'SenderId', 'Title', 'Body', 'TargetId', 'TargetPageRef'] as const;

function notification(...values: unknown[]): Attributes {
    const made = new Attributes('Messaging.CustomNotification');
    NOTIFICATION.forEach((name, i) => made.write(name, values[i]));
    return made;
}

library('Messaging.CustomNotification', {
    'new()': () => notification(),
    'new(String, String, String, String, String, String)': notification,
    'setNotificationTypeId(String)': setter('NotificationTypeId'),
    'setTitle(String)': setter('Title'),
    'setBody(String)': setter('Body'),
    'setTargetId(String)': setter('TargetId'),
    'setTargetPageRef(String)': setter('TargetPageRef'),
    'send(Set<String>)': sendNotification
});
