import { createElement } from 'lwc';
import ShellApp from 'shell/app';
import { startRouter } from 'local/router';

startRouter();
document.getElementById('app')?.append(createElement('shell-app', { is: ShellApp }));
