// Keys of the review of proposals: each names a button or link of the page, so that without this file all of it works by those.
(() => {
    'use strict';

    const typing = (element) => element.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]') !== null;
    const marked = (key) => document.querySelector(`[data-key="${key}"]`);

    document.addEventListener('keydown', (event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest('#proposal')) {
            event.preventDefault();
            // the field's own list takes its choice first
            setTimeout(() => marked('a')?.click());
            return;
        }
        if (event.key === 'Escape' && typing(event.target) && event.target.getAttribute('aria-expanded') !== 'true') {
            document.getElementById('proposal-title')?.focus();
            return;
        }
        if (document.body.dataset.shortcuts !== 'true') return;
        if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
        if (event.key === 'e') {
            event.preventDefault();
            document.getElementById('indicator')?.select();
            return;
        }
        const act = /^[a-z]$/.test(event.key) && marked(event.key);
        if (act) {
            event.preventDefault();
            event.stopImmediatePropagation();
            act.click();
        }
    }, true);

    const wrong = document.querySelector('.is-invalid');
    (wrong ?? document.getElementById('proposal-title'))?.focus({preventScroll: wrong === null});
})();
