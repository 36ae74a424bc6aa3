// Choosing bodies: a range with shift, the number chosen; a button of one body means that body alone; opening a body shows its values.
(() => {
    'use strict';

    const form = document.getElementById('bulk');
    const boxes = () => Array.from(document.querySelectorAll('input[name="body"][form="bulk"]'));
    let last = null;

    function count() {
        const line = document.querySelector('.bulk-count');
        if (!line) return;
        line.dataset.none ??= line.textContent;
        const chosen = boxes().filter((box) => box.checked).length;
        const all = form.querySelector('input[name="all"]').checked;
        line.textContent = chosen > 0 && !all ? line.dataset.one.replace('0', String(chosen)) : line.dataset.none;
        line.hidden = all;
    }

    document.addEventListener('click', (event) => {
        const box = event.target.closest('input[name="body"][form="bulk"]');
        if (box) {
            const all = boxes();
            if (event.shiftKey && last) {
                const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
                all.slice(from, to + 1).forEach((other) => { other.checked = box.checked; });
            }
            last = box;
            count();
        }
        const open = event.target.closest('.approve-who a[data-open]');
        if (open) {
            event.preventDefault();
            const values = document.querySelector(open.getAttribute('href'));
            values.open = !values.open;
        }
    });

    document.addEventListener('change', (event) => {
        if (event.target.name === 'all') count();
    });

    // the line for the reason is where one types next
    document.addEventListener('toggle', (event) => {
        if (event.target.open) event.target.querySelector(':scope > form input[required]')?.focus();
    }, true);

    count();
})();
