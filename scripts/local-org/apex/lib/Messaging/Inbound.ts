/** Mails that an email service receives (Apex Reference Guide: InboundEmail and its parts): values, made by tests. */
import { library } from '../registry.ts';
import { Attributes, properties } from '../support/attributes.ts';

const CLASSES: Readonly<Record<string, readonly string[]>> = {
    'Messaging.InboundEmail': [
        'authenticationResults',
        'binaryAttachments',
        'ccAddresses',
        'fromAddress',
        'fromName',
        'headers',
        'htmlBody',
        'htmlBodyIsTruncated',
        'inReplyTo',
        'messageId',
        'plainTextBody',
        'plainTextBodyIsTruncated',
        'references',
        'replyTo',
        'subject',
        'textAttachments',
        'toAddresses'
    ],
    'Messaging.InboundEmail.AuthenticationResult': ['authenticationResultFields', 'method', 'result'],
    'Messaging.InboundEmail.AuthenticationResultField': ['name', 'value'],
    'Messaging.InboundEmail.BinaryAttachment': ['body', 'fileName', 'headers', 'mimeTypeSubType'],
    'Messaging.InboundEmail.Header': ['name', 'value'],
    'Messaging.InboundEmail.TextAttachment': [
        'body',
        'bodyIsTruncated',
        'charset',
        'fileName',
        'headers',
        'mimeTypeSubType'
    ],
    'Messaging.InboundEmailResult': ['message', 'success'],
    'Messaging.InboundEnvelope': ['fromAddress', 'toAddress']
};

for (const [name, fields] of Object.entries(CLASSES)) {
    library(name, { 'new()': () => new Attributes(name), ...properties(...fields) });
}
