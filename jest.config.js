import { createRequire } from 'node:module';

const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

export default {
    ...jestConfig,
    roots: ['<rootDir>/force-app'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/force-app/test/jest/setup.ts'],
    moduleNameMapper: {
        // jsdom has no layout and does not read container queries.
        '\\.css(\\?.*)?$': '@lwc/jest-resolver/resources/emptyStyleMock.js',
        '^lightning/modal$': '<rootDir>/force-app/test/jest/modal.ts',
        '^test/(.*)$': '<rootDir>/force-app/test/jest/$1.ts',
        // The resolver of sfdx-lwc-jest takes the engine's main file, an ES module, which Jest does not read.
        '^(lwc|@lwc/engine-dom)$': '<rootDir>/node_modules/@lwc/engine-dom/dist/index.cjs',
        '^@lwc/(shared|wire-service|synthetic-shadow|features|signals)$':
            '<rootDir>/node_modules/@lwc/$1/dist/index.cjs'
    },
    collectCoverageFrom: ['force-app/main/*/lwc/*/*.ts', '!**/__tests__/**', '!**/mspLabels/**', '!**/mspPlanTypes/**'],
    coverageThreshold: { global: { lines: 85 } }
};
