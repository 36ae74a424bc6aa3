// A rule shows only the fields that its kind needs, and says what the kind means; without scripts all fields stand there.
(() => {
    'use strict';

    const form = document.querySelector('[data-rule]');
    const kind = form?.querySelector('#kind');
    if (!kind) return;

    function show() {
        form.querySelectorAll('[data-kinds]').forEach((part) => {
            const needed = part.dataset.kinds.split(' ').includes(kind.value);
            part.hidden = !needed;
            part.querySelectorAll('input, select').forEach((field) => { field.disabled = !needed; });
        });
    }

    kind.addEventListener('change', show);
    show();
    form.querySelector('[aria-invalid="true"]')?.focus();
})();
