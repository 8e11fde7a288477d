/** Keeps the last value as long as everything it was made of is the same. */
export class Memo<Value> {
    private parts: readonly unknown[] | null = null;
    private kept: Value | null = null;

    value(parts: readonly unknown[], make: () => Value): Value {
        if (this.kept === null || this.parts?.some((part, index) => part !== parts[index]) !== false) {
            this.kept = make();
            this.parts = parts;
        }
        return this.kept;
    }
}
