/** Mistakes in metadata: title, file, its text, `line: message`. */
import { flexipage, xml } from './planted-project.ts';

const field = (...lines: readonly string[]): string => xml('CustomField', ...lines);

export const METADATA_MISTAKES: readonly (readonly [title: string, path: string, text: string, problem: string])[] = [
    [
        'an unknown component in a page',
        'flexipages/Planted.flexipage-meta.xml',
        flexipage('<componentName>crateVeiw</componentName>'),
        '4: Unknown component crateVeiw (did you mean crateView?)'
    ],
    [
        'an unknown property of a component in a page',
        'flexipages/Planted.flexipage-meta.xml',
        flexipage(
            '<componentInstanceProperties>',
            '<name>captain</name><value>x</value></componentInstanceProperties>',
            '<componentName>crateView</componentName>'
        ),
        '4: Component crateView has no property captain (did you mean caption?)'
    ],
    [
        'an unknown object of a page',
        'flexipages/Planted.flexipage-meta.xml',
        flexipage('<componentName>crateView</componentName>').replace('Crate__c', 'Crat__c'),
        '6: Unknown object Crat__c'
    ],
    [
        'an unknown element',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        field(
            '<fullName>Planted__c</fullName>',
            '<label>P</label><type>Checkbox</type><defalutValue>false</defalutValue>'
        ),
        '4: Unknown element <defalutValue> in CustomField'
    ],
    [
        'malformed XML',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        '<CustomField>\n<fullName>Planted__c</fullNam>\n</CustomField>\n',
        '2: Malformed XML'
    ],
    [
        'an unknown field type',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        field('<fullName>Planted__c</fullName>', '<label>P</label><type>Chekbox</type>'),
        '4: Crate__c.Planted__c: unknown field type Chekbox'
    ],
    [
        'a bad formula',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        field(
            '<fullName>Planted__c</fullName><label>P</label><type>Number</type><precision>4</precision><scale>0</scale>',
            '<formula>Weight__c + </formula>'
        ),
        '2: '
    ],
    [
        'an unknown field in a formula',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        field(
            '<fullName>Planted__c</fullName><label>P</label><type>Number</type><precision>4</precision><scale>0</scale>',
            '<formula>Wight__c + 1</formula>'
        ),
        '2: '
    ],
    [
        'a formula of a wrong type',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        field(
            '<fullName>Planted__c</fullName><label>P</label><type>Number</type><precision>4</precision><scale>0</scale>',
            "<formula>'a'</formula>"
        ),
        '2: '
    ],
    [
        'an unknown field in a validation rule',
        'objects/Crate__c/validationRules/Planted.validationRule-meta.xml',
        xml(
            'ValidationRule',
            '<fullName>Planted</fullName><active>true</active>',
            '<errorConditionFormula>Wight__c &gt; 1</errorConditionFormula>',
            '<errorMessage>x</errorMessage>'
        ),
        '4: '
    ],
    [
        'an unknown field in a permission set',
        'permissionsets/Planted.permissionset-meta.xml',
        xml(
            'PermissionSet',
            '<fieldPermissions><editable>true</editable>',
            '<field>Crate__c.Wight__c</field><readable>true</readable></fieldPermissions>',
            '<label>Planted</label>'
        ),
        '4: '
    ],
    [
        'an unknown object in a lookup',
        'objects/Crate__c/fields/Planted__c.field-meta.xml',
        field(
            '<fullName>Planted__c</fullName><label>P</label><type>Lookup</type>',
            '<referenceTo>Crat__c</referenceTo><relationshipName>P</relationshipName>'
        ),
        '2: Crate__c.Planted__c refers to the unknown object Crat__c (did you mean Crate__c?)'
    ],
    [
        'an unknown object of a tab',
        'tabs/Crat__c.tab-meta.xml',
        xml('CustomTab', '<customObject>true</customObject>', '<motif>Custom1: Heart</motif>'),
        '2: Unknown object Crat__c'
    ],
    [
        'an unknown tab in an app',
        'applications/Planted.app-meta.xml',
        xml('CustomApplication', '<label>P</label>', '<tabs>Crat__c</tabs>', '<uiType>Lightning</uiType>'),
        '4: Unknown tab Crat__c'
    ]
];
