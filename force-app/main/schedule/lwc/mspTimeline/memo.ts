/** Works a value out again only when something it depends on is another one. */
export class Memo<Value> {
    private seen: readonly unknown[] = [];
    private value: Value | undefined;

    of(causes: readonly unknown[], work: () => Value): Value {
        const isSame = this.value !== undefined && causes.every((cause, index) => cause === this.seen[index]);
        if (!isSame) {
            this.value = work();
            this.seen = causes;
        }
        return this.value as Value;
    }
}
