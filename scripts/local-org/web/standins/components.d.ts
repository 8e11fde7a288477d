/** Written by the build: every component of the project that can be created. */
export const components: Readonly<Record<string, () => Promise<{ readonly default: new () => object }>>>;
