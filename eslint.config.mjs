import { createRequire } from 'node:module';
import tseslint from 'typescript-eslint';

const require = createRequire(import.meta.url);
const lwc = require('@salesforce/eslint-config-lwc/recommended-ts');
const slds = require('@salesforce-ux/eslint-plugin-slds');
const jest = require('eslint-plugin-jest');
const platform = require('@lwc/eslint-plugin-lwc-platform');

/** The caps of the style guide. */
const caps = (lines, branches = 15) => ({
    'max-lines': ['error', { max: lines, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    complexity: ['error', branches]
});

const always = {
    eqeqeq: 'error',
    'no-var': 'error',
    'no-eval': 'error',
    'no-debugger': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    'no-empty': ['error', { allowEmptyCatch: false }],
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/ban-ts-comment': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
};

const components = {
    files: ['force-app/**/lwc/**/*.ts'],
    ignores: ['force-app/**/__tests__/**'],
    extends: [lwc, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
        parser: tseslint.parser,
        parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname }
    },
    plugins: { '@lwc/lwc-platform': platform },
    rules: {
        ...always,
        ...caps(300),
        'no-console': 'error',
        // A handler starts its work and does not wait for it; `void` says so.
        'no-void': ['error', { allowAsStatement: true }],
        '@lwc/lwc/no-async-operation': 'error',
        '@lwc/lwc/no-inner-html': 'error',
        '@lwc/lwc/no-document-query': 'error',
        '@lwc/lwc/no-leading-uppercase-api-name': 'error',
        '@lwc/lwc-platform/no-aura': 'error',
        '@lwc/lwc-platform/no-interop': 'error',
        '@lwc/lwc-platform/no-process-env': 'error'
    }
};

const componentTests = {
    files: ['force-app/**/__tests__/**/*.ts', 'force-app/test/jest/**/*.ts'],
    extends: [...tseslint.configs.recommended, jest.configs['flat/recommended']],
    settings: { jest: { version: 30 } },
    rules: {
        ...always,
        ...caps(600),
        'max-lines-per-function': 'off',
        'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }]
    }
};

// The shell's components belong to the web build, which has a type check of its own.
const browserCode = ['scripts/local-org/web/shell/**', 'scripts/local-org/web/standins/**'];

const scripts = {
    files: ['scripts/**/*.ts'],
    ignores: browserCode,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
        parserOptions: { project: './config/tsconfig.scripts.json', tsconfigRootDir: import.meta.dirname }
    },
    // A compiler dispatches over kinds: one case a kind counts as a branch each.
    rules: { ...always, ...caps(400, 25), 'no-console': 'off' }
};

const scriptTests = {
    files: ['scripts/**/*.test.ts', 'scripts/**/*.e2e.ts'],
    ignores: browserCode,
    rules: {
        'max-lines': ['error', 600],
        'max-lines-per-function': 'off',
        // node:test answers a promise nobody has to wait for.
        '@typescript-eslint/no-floating-promises': [
            'error',
            {
                allowForKnownSafeCalls: [
                    { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' }
                ]
            }
        ]
    }
};

export default tseslint.config(
    { ignores: ['**/node_modules/**', '.local-org/**', '.sfdx/**', '.sf/**', 'build/**', 'coverage/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    components,
    componentTests,
    { files: ['force-app/**/lwc/**/*.html'], extends: [slds.configs['flat/recommended-html']] },
    {
        files: ['force-app/**/lwc/**/*.css'],
        extends: [slds.configs['flat/recommended-css']],
        // Measures without a hook (a gap of 6 px, a ring) stay figures.
        rules: { '@salesforce-ux/slds/no-hardcoded-values-slds2': ['error', { reportNumericValue: 'hasReplacement' }] }
    },
    scripts,
    scriptTests
);
