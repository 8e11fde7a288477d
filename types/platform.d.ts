/**
 * Modules of the platform that no package declares, and a few base components whose shipped types are too narrow.
 * What depends on the project (Apex, schema, labels, permissions) is written by `npm run types`.
 */
declare module '@salesforce/apex' {
    import type { ConfigValue, WireAdapterConstructor } from 'lwc';
    /** An Apex method: to be wired, or called. */
    export interface ApexMethod<
        Config extends ConfigValue = ConfigValue,
        Answer = unknown
    > extends WireAdapterConstructor<Config> {
        (...config: Config extends Record<string, never> ? [config?: Config] : [config: Config]): Promise<Answer>;
    }
    export function refreshApex(wired: unknown): Promise<void>;
    export function getSObjectValue(record: object, field: { readonly fieldApiName: string }): unknown;
}

declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}
declare module '@salesforce/user/isGuest' {
    const isGuest: boolean;
    export default isGuest;
}
declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}
declare module '@salesforce/i18n/lang' {
    const lang: string;
    export default lang;
}
declare module '@salesforce/i18n/dir' {
    const dir: 'ltr' | 'rtl';
    export default dir;
}
declare module '@salesforce/i18n/locale' {
    const locale: string;
    export default locale;
}
declare module '@salesforce/i18n/currency' {
    const currency: string;
    export default currency;
}
declare module '@salesforce/i18n/timeZone' {
    const timeZone: string;
    export default timeZone;
}
declare module '@salesforce/i18n/firstDayOfWeek' {
    const firstDayOfWeek: number;
    export default firstDayOfWeek;
}
declare module '@salesforce/i18n/number.currencyFormat' {
    const format: string;
    export default format;
}
declare module '@salesforce/i18n/dateTime.shortDateFormat' {
    const format: string;
    export default format;
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface FieldId {
        readonly objectApiName: string;
        readonly fieldApiName: string;
    }
    export interface FieldValue {
        readonly value: unknown;
        readonly displayValue: string | null;
    }
    export interface RecordRepresentation {
        readonly id: string;
        readonly apiName: string;
        readonly fields: Readonly<Record<string, FieldValue>>;
        readonly lastModifiedDate: string | null;
        readonly recordTypeId: string | null;
    }
    type Fields = FieldId | string | readonly (FieldId | string)[];
    interface RecordInput {
        readonly apiName?: string;
        readonly fields: Record<string, unknown>;
    }
    interface RecordConfig {
        readonly recordId: string | undefined;
        readonly fields?: Fields;
        readonly optionalFields?: Fields;
    }
    export interface RecordResult {
        readonly data?: RecordRepresentation;
        readonly error?: unknown;
    }
    export const getRecord: WireAdapterConstructor<RecordConfig & Record<string, unknown>>;
    export const getRecords: WireAdapterConstructor<{
        records: readonly { readonly recordIds: readonly string[]; readonly fields: Fields }[];
    }>;
    export function getFieldValue(record: RecordRepresentation | undefined, field: FieldId | string): unknown;
    export function getFieldDisplayValue(
        record: RecordRepresentation | undefined,
        field: FieldId | string
    ): string | null;
    export function createRecord(input: RecordInput & { readonly apiName: string }): Promise<RecordRepresentation>;
    export function updateRecord(input: RecordInput): Promise<RecordRepresentation>;
    export function deleteRecord(recordId: string): Promise<void>;
    export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
    export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void;
}

declare module 'lightning/uiObjectInfoApi' {
    import type { WireAdapterConstructor } from 'lwc';
    type ObjectId = string | { readonly objectApiName: string };
    export interface FieldInfo {
        readonly apiName: string;
        readonly label: string;
        readonly dataType: string;
        readonly length: number;
        readonly required: boolean;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly inlineHelpText: string | null;
        readonly referenceToInfos: readonly { readonly apiName: string }[];
        readonly relationshipName: string | null;
    }
    export interface ObjectInfo {
        readonly apiName: string;
        readonly label: string;
        readonly labelPlural: string;
        readonly keyPrefix: string;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly deletable: boolean;
        readonly queryable: boolean;
        readonly defaultRecordTypeId: string;
        readonly fields: Readonly<Record<string, FieldInfo>>;
    }
    export interface PicklistEntry {
        readonly label: string;
        readonly value: string;
        readonly validFor: readonly number[];
    }
    export interface PicklistValues {
        readonly values: readonly PicklistEntry[];
        readonly defaultValue: PicklistEntry | null;
        readonly controllerValues: Readonly<Record<string, number>>;
    }
    export const getObjectInfo: WireAdapterConstructor<{ objectApiName: ObjectId | undefined }>;
    export const getObjectInfos: WireAdapterConstructor<{ objectApiNames: readonly ObjectId[] | undefined }>;
    export const getPicklistValues: WireAdapterConstructor<{
        recordTypeId: string | undefined;
        fieldApiName: string | { readonly objectApiName: string; readonly fieldApiName: string };
    }>;
    export const getPicklistValuesByRecordType: WireAdapterConstructor<{
        recordTypeId: string | undefined;
        objectApiName: ObjectId | undefined;
    }>;
}

declare module 'lightning/platformShowToastEvent' {
    export class ShowToastEvent extends CustomEvent<object> {
        constructor(toast: {
            readonly title?: string;
            readonly message?: string;
            readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
            readonly variant?: 'info' | 'success' | 'warning' | 'error';
            readonly mode?: 'dismissible' | 'pester' | 'sticky';
        });
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';
    export interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, string | undefined>>;
        readonly state?: Readonly<Record<string, string | undefined>>;
    }
    interface Navigates {
        [NavigationMixin.Navigate](page: PageReference, replace?: boolean): void;
        [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
    }
    export function NavigationMixin<Base extends new () => LightningElement>(
        base: Base
    ): new () => InstanceType<Base> & Navigates;
    export namespace NavigationMixin {
        const Navigate: unique symbol;
        const GenerateUrl: unique symbol;
    }
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>>;
}

declare module 'lightning/refresh' {
    import type { LightningElement } from 'lwc';
    export class RefreshEvent extends CustomEvent<undefined> {
        constructor();
    }
    export function registerRefreshHandler(element: LightningElement, handler: () => Promise<unknown>): string;
    export function unregisterRefreshHandler(id: string): void;
    export function registerRefreshContainer(
        element: LightningElement,
        handler: (done: Promise<unknown>) => void
    ): string;
    export function unregisterRefreshContainer(id: string): void;
}

declare module 'lightning/messageService' {
    import type { WireAdapterConstructor } from 'lwc';
    export const MessageContext: WireAdapterConstructor<Record<string, never>>;
    export const APPLICATION_SCOPE: symbol;
    export function publish(context: unknown, channel: object, message?: object): void;
    export function subscribe(
        context: unknown,
        channel: object,
        listener: (message: object) => void,
        options?: { readonly scope?: symbol }
    ): object;
    export function unsubscribe(subscription: object | null): void;
    export function createMessageContext(): object;
    export function releaseMessageContext(context: object): void;
}

declare module 'lightning/actions' {
    export class CloseActionScreenEvent extends CustomEvent<undefined> {
        constructor(init?: EventInit);
    }
}

declare module 'lightning/platformResourceLoader' {
    import type { LightningElement } from 'lwc';
    export function loadScript(element: LightningElement, url: string): Promise<void>;
    export function loadStyle(element: LightningElement, url: string): Promise<void>;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    interface ModalOptions {
        readonly size?: 'small' | 'medium' | 'large' | 'full';
        readonly label?: string;
        readonly description?: string;
        readonly disableClose?: boolean;
        readonly [property: string]: unknown;
    }
    export default class LightningModal extends LightningElement {
        size: 'small' | 'medium' | 'large' | 'full';
        label: string;
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
        static open<Result = unknown>(options: ModalOptions): Promise<Result | undefined>;
    }
}

declare module 'lightning/alert' {
    interface AlertOptions {
        readonly label: string;
        readonly message?: string;
        readonly variant?: 'header' | 'headerless';
        readonly theme?: string;
    }
    export default class LightningAlert {
        static open(options: AlertOptions): Promise<void>;
    }
}

declare module 'lightning/confirm' {
    interface ConfirmOptions {
        readonly label: string;
        readonly message?: string;
        readonly variant?: 'header' | 'headerless';
        readonly theme?: string;
    }
    export default class LightningConfirm {
        static open(options: ConfirmOptions): Promise<boolean>;
    }
}

declare module 'lightning/prompt' {
    interface PromptOptions {
        readonly label: string;
        readonly message?: string;
        readonly defaultValue?: string;
        readonly variant?: 'header' | 'headerless';
        readonly theme?: string;
    }
    export default class LightningPrompt {
        static open(options: PromptOptions): Promise<string | null>;
    }
}

declare module 'lightning/toast' {
    interface ToastLink {
        readonly url: string;
        readonly label: string;
    }
    interface ToastOptions {
        readonly label?: string;
        readonly labelLinks?: readonly ToastLink[] | Readonly<Record<string, ToastLink>>;
        readonly message?: string;
        readonly messageLinks?: readonly ToastLink[] | Readonly<Record<string, ToastLink>>;
        readonly variant?: 'info' | 'success' | 'warning' | 'error';
        readonly mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export default class Toast {
        static show(options: ToastOptions, source: object): void;
    }
}
