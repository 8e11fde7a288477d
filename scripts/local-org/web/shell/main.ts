import { createElement } from 'lwc';
import ShellApp from './app/app.ts';
import { startRouter } from 'local/router';

startRouter();
document.getElementById('app')?.append(createElement('shell-app', { is: ShellApp }));
