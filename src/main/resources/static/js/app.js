// Behaviour of every page: undo that runs out, keys that move through lists, the list of keys.
(() => {
    'use strict';

    const typing = (element) => element.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]') !== null;
    const rows = () => Array.from(document.querySelectorAll('[data-row]'));
    const current = () => document.querySelector('[data-row].is-current');

    function move(step) {
        const all = rows();
        if (all.length === 0) return;
        const next = all[Math.min(Math.max(all.indexOf(current()) + step, 0), all.length - 1)];
        all.forEach((row) => row.classList.toggle('is-current', row === next));
        const link = next.querySelector('[data-open]') || next.querySelector('a, button, input');
        if (link) link.focus({preventScroll: true});
        next.scrollIntoView({block: 'nearest'});
    }

    function press(selector) {
        const row = current();
        const control = row && row.querySelector(selector);
        if (control) control.click();
    }

    const keys = {
        j: () => move(1),
        k: () => move(-1),
        a: () => press('[data-accept]'),
        r: () => press('[data-return]'),
        x: () => press('input[type="checkbox"]'),
        Enter: () => press('[data-open]'),
        '/': () => (document.querySelector('[data-search]') ?? document.querySelector('[data-search-everywhere]'))?.focus(),
        '?': () => document.getElementById('shortcuts')?.showModal(),
    };

    document.addEventListener('keydown', (event) => {
        if (document.body.dataset.shortcuts !== 'true') return;
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
        if (event.key === 'Enter' && event.target.closest('a, button, summary')) return;
        const act = keys[event.key];
        if (act) {
            event.preventDefault();
            act();
        }
    });

    document.addEventListener('click', (event) => {
        const row = event.target.closest('[data-row]');
        if (row) rows().forEach((other) => other.classList.toggle('is-current', other === row));
    });

    // "Hoàn tác" is offered for ten seconds, the time the server grants it
    function expireUndo(root) {
        root.querySelectorAll('[data-undo]').forEach((form) => setTimeout(() => form.remove(), 10000));
    }

    // on a narrow screen the menu starts closed
    const menu = document.querySelector('.site-nav');
    if (menu && window.matchMedia('(max-width: 1099px)').matches) menu.open = false;

    expireUndo(document);
    document.body.addEventListener('htmx:afterSwap', (event) => expireUndo(event.target));
    // a refusal carries its sentence in the body: show it
    document.body.addEventListener('htmx:beforeSwap', (event) => {
        if (event.detail.xhr.status >= 400 && event.detail.xhr.getResponseHeader('HX-Retarget')) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
    });
})();
