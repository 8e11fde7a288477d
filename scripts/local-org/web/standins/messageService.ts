import type { WireAdapter, WireAdapterConstructor } from 'lwc';

interface Subscription {
    readonly context: object;
    readonly channel: string;
    readonly anywhere: boolean;
    readonly listener: (message: object) => void;
}

interface Channel {
    readonly channelName: string;
}

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

const subscriptions = new Set<Subscription>();

export const MessageContext = class implements WireAdapter {
    private readonly emit: (context: object) => void;
    private readonly context = createMessageContext();

    constructor(emit: (context: object) => void) {
        this.emit = emit;
        this.emit(this.context);
    }

    connect(): void {
        this.emit(this.context);
    }

    disconnect(): void {
        releaseMessageContext(this.context);
    }

    update(): void {
        this.emit(this.context);
    }
} as unknown as WireAdapterConstructor;

export function createMessageContext(): object {
    return {};
}

export function releaseMessageContext(context: object): void {
    subscriptions.forEach((subscription) => {
        if (subscription.context === context) {
            subscriptions.delete(subscription);
        }
    });
}

export function publish(_context: object, channel: Channel, message: object = {}): void {
    [...subscriptions]
        .filter((subscription) => subscription.channel === channel.channelName)
        .forEach((subscription) => subscription.listener(message));
}

export function subscribe(
    context: object,
    channel: Channel,
    listener: (message: object) => void,
    options: { readonly scope?: symbol } = {}
): object {
    const subscription = {
        context,
        channel: channel.channelName,
        anywhere: options.scope === APPLICATION_SCOPE,
        listener
    };
    subscriptions.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: object | null): void {
    subscriptions.delete(subscription as Subscription);
}
