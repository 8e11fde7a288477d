import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getPath } from 'hono/utils/url';
import { apexRestRoutes } from './apex-rest.ts';
import { assetRoutes } from './assets.ts';
import { dataRoutes } from './data.ts';
import { hostGuard } from './guard.ts';
import { loginRoutes } from './login.ts';
import { pageRoutes } from './pages.ts';
import { refusedRoutes } from './refused.ts';
import { restRoutes } from './rest.ts';
import type { Site } from './site.ts';

const LARGEST_BODY = 12 * 1024 * 1024;

/** All routes of the local org. */
export function httpApp(site: Site, report: (error: Error) => void): Hono {
    // The platform's command line asks for `//services/data`.
    const app = new Hono({ getPath: (request) => getPath(request).replace(/^\/{2,}/, '/') });
    app.use(hostGuard(site.served));
    app.use(
        bodyLimit({
            maxSize: LARGEST_BODY,
            onError: (c) =>
                c.json([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'The request is larger than 12 MB' }], 413)
        })
    );
    app.route('/', loginRoutes(site));
    app.route('/', apexRestRoutes(site));
    app.route('/', refusedRoutes());
    app.route('/', restRoutes(site));
    app.route('/', dataRoutes(site));
    app.route('/', assetRoutes(site));
    app.route('/', pageRoutes(site));
    app.notFound((c) => c.text('There is nothing at this address. Start at /lightning/page/home.', 404));
    app.onError((error, c) => {
        report(error);
        const broken = error instanceof SyntaxError;
        return c.json({ message: broken ? 'The request body is not JSON' : error.message }, broken ? 400 : 500);
    });
    return app;
}
