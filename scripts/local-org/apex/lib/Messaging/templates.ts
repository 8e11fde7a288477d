/** Merges records into a stored mail template (Apex Reference Guide: Messaging.renderStoredEmailTemplate). */
import { formattedText } from '../../../data/soql/format.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { Attributes } from '../support/attributes.ts';
import { platformQuery } from '../support/context.ts';

const MERGE_FIELD = /\{!([^}]*)\}/g;
const FORMATTED = new Set(['currency', 'date', 'datetime', 'double', 'int', 'percent', 'time']);

/** Id of the record that `{!Contact.Name}` or `{!User.Name}` means. */
type Sources = ReadonlyMap<string, string>;

function sourcesOf(whoId: string | null, whatId: string | null): Sources {
    const { data, user } = tx();
    const named = [whoId, whatId].flatMap((id) => {
        const object = id === null ? null : (data.objectOfId(id) ?? fail('EmailException', `Invalid id: ${id}`));
        return id !== null && object ? [[object.name.toLowerCase(), id] as const] : [];
    });
    const [organization] = platformQuery('SELECT Id FROM Organization').rows;
    return new Map([
        ...named,
        ['user', user.id] as const,
        ['organization', textOf(organization?.f['Id'] ?? '')] as const
    ]);
}

/** A record that is not given leaves its fields empty. */
function merged(text: string, sources: Sources): string {
    return text.replaceAll(MERGE_FIELD, (whole, expression: string) => {
        const path = /^\s*(\w+)\.(\w+)\s*$/.exec(expression);
        if (!path) return unsupported(`The merge field ${whole} of an email template`);
        const [, object = '', field = ''] = path;
        return valueOf(object, field, sources.get(object.toLowerCase()) ?? null, whole);
    });
}

function valueOf(objectName: string, fieldName: string, id: string | null, whole: string): string {
    const { data, user } = tx();
    const object = data.schema.object(objectName);
    const field = object?.fields.get(fieldName.toLowerCase());
    if (!object || !field) return unsupported(`The merge field ${whole} of an email template`);
    if (id === null) return '';
    const query = `SELECT ${field.name} FROM ${object.name} WHERE Id = :id`;
    const value = platformQuery(query, { id }).rows[0]?.f[field.name] ?? null;
    if (!FORMATTED.has(field.type)) return value === null ? '' : textOf(value);
    return formattedText(field, value, user, data.currency) ?? '';
}

const TEXT_TYPES = new Set(['text', 'html', 'custom']);

function render(templateId: string, whoId: string | null, whatId: string | null): Attributes {
    tx().limits.query();
    const text = 'SELECT Subject, Body, HtmlValue, TemplateType FROM EmailTemplate WHERE Id = :id';
    const template: SObj =
        platformQuery(text, { id: given(templateId) }).rows[0] ??
        fail('EmailException', `Invalid template id: ${templateId}`);
    const type = textOf(template.f['TemplateType']);
    if (!TEXT_TYPES.has(type)) unsupported(`An email template of type ${type}`);
    const sources = sourcesOf(whoId, whatId);
    const part = (name: string): string | null => {
        const written = template.f[name] ?? null;
        return written === null ? null : merged(textOf(written), sources);
    };
    const mail = new Attributes('Messaging.SingleEmailMessage');
    mail.write('Subject', part('Subject'));
    mail.write('PlainTextBody', part('Body'));
    mail.write('HtmlBody', part('HtmlValue'));
    mail.write('TemplateId', templateId);
    mail.write('TargetObjectId', whoId);
    mail.write('WhatId', whatId);
    return mail;
}

library('System.Messaging', { 'static renderStoredEmailTemplate(String, String, String)': render });
