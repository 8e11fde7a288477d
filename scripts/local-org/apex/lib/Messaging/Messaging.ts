/** Mails and notifications: they go to the outbox of the transaction. */
import { ApexList, type ApexSet } from '../../../data/values/collections.ts';
import { isId } from '../../../data/values/id.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
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
    ['InReplyTo', 'String'],
    ['References', 'String']
] as const) {
    library('Messaging.SingleEmailMessage', attribute(name, type));
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

/** Address of a user, contact or lead. */
function addressOf(id: string): string {
    const object = tx().data.objectOfId(id)?.name;
    const known = object === 'User' || object === 'Contact' || object === 'Lead';
    const row = known ? platformQuery(`SELECT Email FROM ${object} WHERE Id = :id`, { id }).rows[0] : undefined;
    return (
        (row?.f.Email as string | null | undefined) ??
        fail(
            'EmailException',
            `SendEmail failed. First exception on row 0; first error: INVALID_ID_FIELD, ${id} has no email address: []`
        )
    );
}

const texts = (m: Attributes, name: string): readonly string[] =>
    (m.read(name) as ApexList<string> | null)?.items ?? [];

function recipients(m: Attributes): string[] {
    const target = m.read('TargetObjectId') as string | null;
    const written = [...texts(m, 'ToAddresses'), ...texts(m, 'CcAddresses'), ...texts(m, 'BccAddresses')];
    return [...(target === null ? [] : [addressOf(target)]), ...written.map((to) => (isId(to) ? addressOf(to) : to))];
}

class SendResult extends PlatformObject {
    readonly typeName = 'Messaging.SendEmailResult';
}

/** Every mail of the list needs somebody to go to, a subject and a body, as the platform demands. */
function sendEmail(mails: ApexList<Attributes>): ApexList<SendResult> {
    tx().limits.count('EmailInvocations', 1);
    const results = given(mails).items.map((m) => {
        const to = recipients(m);
        const body = (m.read('PlainTextBody') ?? m.read('HtmlBody')) as string | null;
        if (to.length === 0 || body === null) {
            const wanted =
                to.length === 0
                    ? 'Add a recipient to send an email.'
                    : 'Missing body, need at least one of html or plainText';
            fail(
                'EmailException',
                `SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, ${wanted}: []`
            );
        }
        tx().send({
            kind: 'email',
            to,
            subject: (m.read('Subject') as string | null) ?? '',
            body,
            targetId: (m.read('WhatId') as string | null) ?? null
        });
        return new SendResult();
    });
    return new ApexList(classType('Messaging.SendEmailResult'), results);
}

const noErrors = (): ApexList<unknown> => new ApexList(classType('Messaging.SendEmailError'));

library('Messaging.SendEmailResult', {
    'isSuccess()': () => true,
    'get Success': () => true,
    'getErrors()': noErrors,
    'get Errors': noErrors
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
