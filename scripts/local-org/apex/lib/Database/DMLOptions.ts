import { library } from '../registry.ts';
import { Attributes, properties } from '../support/attributes.ts';

/** Options of a save. Only `OptAllOrNone` has a meaning here: the local org runs no duplicate or assignment rules. */
export class DmlOptions extends Attributes {
    constructor() {
        super('Database.DMLOptions');
        this.write('AssignmentRuleHeader', new Attributes('Database.DMLOptions.AssignmentRuleHeader'));
        this.write('DuplicateRuleHeader', new Attributes('Database.DMLOptions.DuplicateRuleHeader'));
        this.write('EmailHeader', new Attributes('Database.DMLOptions.EmailHeader'));
    }

    get optAllOrNone(): boolean | null {
        return this.read('OptAllOrNone') as boolean | null;
    }
}

library('Database.DMLOptions', {
    'new()': () => new DmlOptions(),
    ...properties(
        'OptAllOrNone',
        'AssignmentRuleHeader',
        'DuplicateRuleHeader',
        'EmailHeader',
        'AllowFieldTruncation',
        'LocaleOptions'
    )
});
library('Database.DMLOptions.AssignmentRuleHeader', properties('AssignmentRuleId', 'UseDefaultRule'));
library('Database.DMLOptions.DuplicateRuleHeader', properties('AllowSave', 'RunAsCurrentUser'));
library(
    'Database.DMLOptions.EmailHeader',
    properties('TriggerAutoResponseEmail', 'TriggerOtherEmail', 'TriggerUserEmail')
);
