// After a form was taken in place the reader is led to what was said about it.
(() => {
    'use strict';

    // the page is put in again with its scripts: once is enough
    if (document.body.dataset.taskPage) return;
    document.body.dataset.taskPage = 'on';

    document.body.addEventListener('htmx:afterSwap', () => {
        const said = document.querySelector('#messages .alert');
        if (said) {
            said.tabIndex = -1;
            said.focus();
        }
    });
})();
