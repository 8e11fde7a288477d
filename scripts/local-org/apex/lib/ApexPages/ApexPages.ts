/** The current page and its messages (Apex Reference Guide: ApexPages Class, Message Class). */
import { ApexList } from '../../../data/values/collections.ts';
import { constantsOf } from '../System/Enum.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { ApexException } from '../../../data/values/exception.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType } from '../../../data/values/type.ts';
import { type Tx, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
import { PageReference } from '../System/PageReference.ts';

interface PageState {
    page: PageReference | null;
    readonly messages: Message[];
}

const states = new WeakMap<Tx, PageState>();

function pageState(): PageState {
    const t = tx();
    let state = states.get(t);
    if (!state) {
        // A test has a page to begin with; a request for a component has none.
        state = { page: t.test ? new PageReference('') : null, messages: [] };
        states.set(t, state);
    }
    return state;
}

export class Message extends PlatformObject {
    readonly typeName = 'ApexPages.Message';
    readonly severity: EnumValue;
    readonly summary: string | null;
    readonly detail: string | null;
    readonly label: string | null;

    constructor(severity: EnumValue, summary: string | null, detail: string | null, label: string | null = null) {
        super();
        this.severity = given(severity);
        this.summary = summary;
        this.detail = detail;
        this.label = label;
    }

    override text(): string {
        return `ApexPages.Message["${this.summary}"]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof Message && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return [this.severity.name, this.summary, this.detail, this.label].join('\u0000');
    }
}

const severity = (name: string): EnumValue =>
    constantsOf(classType('ApexPages.Severity')).find((c) => c.name === name) as EnumValue;

/** The same message is shown once. */
export function addMessage(message: Message): void {
    const { messages } = pageState();
    if (!messages.some((known) => known.sameAs(given(message)))) {
        messages.push(message);
    }
}

/** An exception of a save shows one message a refused row. */
export function addMessages(error: unknown): void {
    const exception = given(error);
    if (!(exception instanceof ApexException)) {
        return;
    }
    const texts = exception.rows.length > 0 ? exception.rows.map((row) => row.message) : [exception.message];
    texts.forEach((text) => addMessage(new Message(severity('ERROR'), text, text)));
}

function setPage(page: PageReference): void {
    pageState().page = page;
}

library('System.ApexPages', {
    'static addMessage(ApexPages.Message)': addMessage,
    'static addMessages(Object)': addMessages,
    'static currentPage()': () => pageState().page,
    'static getMessages()': () => new ApexList(classType('ApexPages.Message'), [...pageState().messages]),
    'static hasMessages()': () => pageState().messages.length > 0,
    'static hasMessages(ApexPages.Severity)': (level: EnumValue) =>
        pageState().messages.some((message) => message.severity === level)
});

library('System.System', { 'static currentPageReference()': () => pageState().page });

library('System.Test', {
    'static clearApexPageMessages()': () => void pageState().messages.splice(0),
    'static setCurrentPage(Object)': setPage,
    'static setCurrentPageReference(Object)': setPage
});

library('ApexPages.Message', {
    'new(ApexPages.Severity, String)': (level: EnumValue, summary: string) => new Message(level, summary, summary),
    'new(ApexPages.Severity, String, String)': (level: EnumValue, summary: string, detail: string) =>
        new Message(level, summary, detail),
    'new(ApexPages.Severity, String, String, String)': (
        level: EnumValue,
        summary: string,
        detail: string,
        label: string
    ) => new Message(level, summary, detail, label),
    'getComponentLabel()': (m: Message) => m.label,
    'getDetail()': (m: Message) => m.detail,
    'getSeverity()': (m: Message) => m.severity,
    'getSummary()': (m: Message) => m.summary
});
