import { conform } from '../../test/conformance/harness.ts';

conform({
    name: 'LibrarySites',
    title: 'sites, sign-in and choices for pages',
    members: `
        public class Sides extends VisualEditor.DynamicPickList {
            public override VisualEditor.DataRow getDefaultValue() { return new VisualEditor.DataRow('Right', 'r', true); }
            public override VisualEditor.DynamicPickListRows getValues() {
                VisualEditor.DynamicPickListRows rows = new VisualEditor.DynamicPickListRows();
                rows.addRow(getDefaultValue());
                rows.addRow(new VisualEditor.DataRow('Left', 'l'));
                rows.sort();
                return rows;
            }
        }
    `,
    rows: [
        ['return new Sides().getDefaultValue().getValue();', 'String r'],
        ['return new Sides().getValues().size();', 'Integer 2'],
        [
            'VisualEditor.DataRow row = new Sides().getValues().get(0); return row.getLabel() + row.isSelected();',
            'String Leftfalse'
        ],
        ['Object sides = new Sides(); return sides instanceof VisualEditor.DynamicPickList;', 'Boolean true'],
        ["ApexPages.PageReference page = new PageReference('/x'); return page.getUrl();", 'String /x'],
        ["return Site.login('a', 'b', null);", 'null'],
        ["return Site.forgotPassword('a');", 'Boolean false'],
        ['return Network.communitiesLanding();', 'null'],
        ['Aura.redirect(null); return 1;', '! System.NullPointerException: Argument 1 cannot be null'],
        ["return new Auth.AuthConfiguration(Network.getNetworkId(), '').getUsernamePasswordEnabled();", 'Boolean true'],
        [
            "try { throw new DmlException('x'); } catch (Site.ExternalUserCreateException e) { return 1; } catch (Exception e) { return 2; }",
            'Integer 2'
        ]
    ],
    refused: [
        ['return Label.Site.email_is_required;', 'The label Site.email_is_required is not in the local org'],
        ['return Label.Sight.x;', 'Label does not exist: Sight']
    ]
});
