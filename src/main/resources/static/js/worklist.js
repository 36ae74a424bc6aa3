// After a decision the next item takes its place: the row that moved up becomes the current one, and the page does not jump.
(() => {
    'use strict';

    let place = -1;
    const rows = () => Array.from(document.querySelectorAll('[data-row]'));

    document.body.addEventListener('htmx:beforeRequest', (event) => {
        const row = event.target.closest('[data-row]');
        if (row) place = rows().indexOf(row);
    });

    document.body.addEventListener('htmx:afterSettle', (event) => {
        if (place < 0 || event.target.id !== 'worklist') return;
        const all = rows();
        const next = all[Math.min(place, all.length - 1)];
        place = -1;
        if (!next) {
            document.getElementById('main').focus({preventScroll: true});
            return;
        }
        next.classList.add('is-current');
        next.querySelector('[data-open]').focus({preventScroll: true});
        next.scrollIntoView({block: 'nearest'});
    });

    // the line for the reason is where one types next
    document.addEventListener('toggle', (event) => {
        if (event.target.open) event.target.querySelector('input[name="reason"]')?.focus();
    }, true);
})();
