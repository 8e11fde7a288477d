/** The door for emitted code to constants of platform enums. */
export { constantOf, constantsOf } from './Object.ts';
