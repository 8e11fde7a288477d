import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { askFor } from '../host.ts';
import type { WebBuild } from '../../web/build/build.ts';
import { SLDS_STYLES } from './assets.ts';
import { cookieUser, sameOrigin } from './guard.ts';
import { COOKIE } from './site.ts';
import type { Site } from './site.ts';

/** The shell's page is the same for each address below `/lightning`; the browser decides what it shows. */
export function pageRoutes(site: Site): Hono {
    const app = new Hono();
    app.get('/', (c) => c.redirect('/lightning/page/home'));
    app.get('/lightning', (c) => c.redirect('/lightning/page/home'));
    app.get('/lightning/*', async (c) => {
        const userId = cookieUser(site, c) ?? site.defaultUserId;
        const web = await site.web();
        // Also for a valid session: who works goes on working.
        signIn(site, c, userId);
        const errors = web.problems.filter((problem) => problem.level === 'error');
        if (errors.length > 0) {
            return c.html(errorPage(errors.map((one) => `${one.file}:${one.line}:${one.column}: ${one.message}`)), 500);
        }
        const session = await askFor<unknown>(site.host, { kind: 'ui', userId, operation: 'session', args: {} });
        c.header('Cache-Control', 'no-store');
        return c.html(shellPage(web, session));
    });
    app.get('/:id{[a-zA-Z0-9]{18}|[a-zA-Z0-9]{15}}', (c) =>
        c.redirect(`/lightning/r/record/${c.req.param('id')}/view`)
    );
    app.post('/session', sameOrigin, async (c) => {
        const { username } = await c.req.json<{ username?: string }>();
        const user = await askFor<{ id: string } | null>(site.host, { kind: 'user', username: username ?? '' });
        if (user === null) {
            return c.json({ message: `There is no user ${username}` }, 404);
        }
        signIn(site, c, user.id);
        return c.json({ userId: user.id });
    });
    return app;
}

function signIn(site: Site, c: Parameters<typeof setCookie>[0], userId: string): void {
    const token = site.sessions.token(userId, site.organizationId);
    setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 60 * 60 * 24 * 30 });
}

function shellPage(web: WebBuild, session: unknown): string {
    const json = JSON.stringify(session).replace(/</g, '\\u003c');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Local org</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${SLDS_STYLES}">
<link rel="stylesheet" href="/assets/shell/shell.css">
<script type="application/json" id="local-org-session">${json}</script>
<script src="${web.vendorUrl}/synthetic-shadow.js"></script>
<script type="module" src="/assets/app/app.js"></script>
</head>
<body class="slds-scope">
<div id="app"></div>
</body>
</html>
`;
}

function errorPage(lines: readonly string[]): string {
    const items = lines.map((line) => `<li><code>${escapeHtml(line)}</code></li>`).join('\n');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Components do not build</title>
<link rel="stylesheet" href="${SLDS_STYLES}">
</head>
<body class="slds-scope">
<main class="slds-p-around_large">
<h1 class="slds-text-heading_large slds-m-bottom_small">Components do not build</h1>
<p class="slds-m-bottom_small">Repair these places and start the local org again.</p>
<ul class="slds-list_dotted">
${items}
</ul>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
