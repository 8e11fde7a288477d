/**
 * Emitted name of a method that a platform class or interface declares: `compareTo$$1`. One class may implement
 * Queueable, Schedulable and Finalizer, whose `execute` differ in the context only.
 */
const SHARED_NAMES: Readonly<Record<string, string>> = {
    'System.Schedulable.execute': '$Schedulable',
    'System.Finalizer.execute': '$Finalizer'
};

export function platformSlot(owner: string, name: string, arity: number): string {
    const plain = owner.replace(/<.*$/s, '');
    return `${name}$$${arity}${SHARED_NAMES[`${plain}.${name}`] ?? ''}`;
}
