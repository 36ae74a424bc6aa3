// Choosing rows: a range with shift, the number chosen, and only the fields that the chosen act needs.
(() => {
    'use strict';

    let last = null;
    const boxes = () => Array.from(document.querySelectorAll('input[name="task"]'));

    function count() {
        const line = document.querySelector('.bulk-count');
        if (!line) return;
        line.dataset.none ??= line.textContent;
        const chosen = boxes().filter((box) => box.checked).length;
        const all = document.querySelector('input[name="all"]').checked;
        line.textContent = chosen > 0 && !all ? line.dataset.one.replace('0', String(chosen)) : line.dataset.none;
        line.hidden = all;
    }

    function fields() {
        const act = document.getElementById('act');
        if (!act) return;
        document.querySelectorAll('[data-for]').forEach((field) => {
            field.hidden = !field.dataset.for.split(' ').includes(act.value);
        });
    }

    document.addEventListener('click', (event) => {
        const box = event.target.closest('input[name="task"]');
        if (!box) return;
        const all = boxes();
        if (event.shiftKey && last && all.includes(last)) {
            const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
            all.slice(from, to + 1).forEach((other) => { other.checked = box.checked; });
        }
        last = box;
        count();
    });

    document.addEventListener('change', (event) => {
        if (event.target.name === 'all') count();
        if (event.target.id === 'act') fields();
    });

    // an address says only what was asked for
    document.body.addEventListener('htmx:configRequest', (event) => {
        if (event.target.id !== 'filters') return;
        const asked = event.detail.formData;
        Array.from(asked.entries()).filter(([, value]) => value === '').forEach(([name]) => asked.delete(name));
    });

    document.body.addEventListener('htmx:afterSettle', () => {
        last = null;
        count();
        fields();
    });

    count();
    fields();
})();
