// Pictures of pages beside the text under review: what is chosen on one side is shown on the other. Without this file each word is a link to a
// page of its own.
(() => {
    'use strict';

    const pane = () => document.getElementById('review-scan');
    const dialog = () => document.getElementById('word-dialog');
    const words = () => Array.from(pane().querySelectorAll('svg [data-word]'));
    const number = (element, name) => Number(element.dataset[name]);

    // ---------------------------------------------------------------- pages come when they are needed

    function pageOf(start, end) {
        return Array.from(pane().querySelectorAll('[data-page]')).find((page) => number(page, 'start') < end && number(page, 'end') > start);
    }

    /** Calls back once the page is there with its words. */
    function withPage(page, then) {
        if (!page.classList.contains('scan-later')) return then();
        const id = page.id;
        const settled = () => {
            if (document.getElementById(id)?.classList.contains('scan-later')) return;
            document.removeEventListener('htmx:afterSettle', settled);
            then();
        };
        document.addEventListener('htmx:afterSettle', settled);
        htmx.trigger(page, 'show-page');
    }

    // ---------------------------------------------------------------- places in the text, on the picture

    function mark(start, end, style, scroll) {
        for (const word of words()) {
            word.classList.toggle(style, end > start && number(word, 'end') > 0 && number(word, 'start') < end && number(word, 'end') > start);
        }
        const first = scroll && pane().querySelector(`svg .${style}`);
        if (first) first.scrollIntoView({block: 'center', inline: 'nearest'});
    }

    function showTask(card, scroll) {
        const start = Number(card?.dataset.spanStart ?? 0);
        const end = Number(card?.dataset.spanEnd ?? 0);
        const page = end > start && pageOf(start, end);
        if (page) withPage(page, () => mark(start, end, 'is-task', scroll));
        else mark(0, 0, 'is-task', false);
    }

    /** How many letters of a paragraph stand before a place in it. */
    function offset(node, at) {
        const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-text] p[data-start]');
        if (!line) return null;
        const range = document.createRange();
        range.selectNodeContents(line);
        range.setEnd(node, at);
        return number(line, 'start') + range.toString().length;
    }

    function showSelection() {
        const selection = window.getSelection();
        if (!pane() || selection.rangeCount === 0 || selection.isCollapsed) return;
        const range = selection.getRangeAt(0);
        const start = offset(range.startContainer, range.startOffset);
        const end = offset(range.endContainer, range.endOffset);
        if (start === null || end === null) return;
        const page = pageOf(start, end);
        if (page) withPage(page, () => mark(start, end, 'is-word', true));
    }

    // ---------------------------------------------------------------- a word of its own

    async function open(link) {
        const response = await fetch(link.getAttribute('href'), {headers: {'X-Part': 'true'}, credentials: 'same-origin'});
        if (!response.ok) {
            location.assign(link.getAttribute('href'));
            return;
        }
        const card = new DOMParser().parseFromString(await response.text(), 'text/html').body;
        dialog().replaceChildren(...card.childNodes);
        dialog().showModal();
        dialog().querySelector('#becomes')?.select();
    }

    function step(from, key) {
        const all = words();
        const at = all.indexOf(from);
        if (key === 'ArrowRight') return all[at + 1];
        if (key === 'ArrowLeft') return all[at - 1];
        const box = from.getBoundingClientRect();
        const below = key === 'ArrowDown';
        const rows = (below ? all.slice(at + 1) : all.slice(0, at).reverse()).map((word) => ({word, place: word.getBoundingClientRect()}));
        const next = rows.find(({place}) => (below ? place.top >= box.bottom - 2 : place.bottom <= box.top + 2));
        if (!next) return null;
        const line = rows.filter(({place}) => Math.abs(place.top - next.place.top) < next.place.height);
        return line.reduce((best, each) => (Math.abs(each.place.left - box.left) < Math.abs(best.place.left - box.left) ? each : best)).word;
    }

    function pair(element, on) {
        const place = element?.dataset.pair;
        if (place === undefined) return;
        pane().querySelectorAll(`[data-pair="${place}"]`).forEach((each) => each.classList.toggle('is-word', on));
    }

    /** The line of the text that a word stands on. */
    function showInText(word) {
        const start = number(word, 'start');
        if (number(word, 'end') === 0) return;
        const lines = Array.from(document.querySelectorAll('[data-text] p[data-start]'));
        lines.filter((line) => number(line, 'start') <= start).at(-1)?.scrollIntoView({block: 'nearest'});
    }

    // ---------------------------------------------------------------- events

    document.addEventListener('click', (event) => {
        if (!pane() || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const link = event.target.closest('[data-word]');
        if (link) {
            event.preventDefault();
            const page = link.dataset.ofPage && document.getElementById(`page-${link.dataset.ofPage}`);
            if (page) withPage(page, () => document.getElementById(link.dataset.target)?.scrollIntoView({block: 'center'}));
            open(link);
        } else if (event.target.closest('[data-zoom]')) {
            const zoomed = pane().classList.toggle('is-zoomed');
            event.target.closest('[data-zoom]').setAttribute('aria-pressed', String(zoomed));
        } else if (event.target === dialog()) {
            dialog().close();
        }
    });

    document.addEventListener('keydown', (event) => {
        const word = event.target.closest?.('svg [data-word]');
        if (!word || !event.key.startsWith('Arrow')) return;
        event.preventDefault();
        step(word, event.key)?.focus();
    });

    document.addEventListener('focusin', (event) => {
        pair(event.target.closest?.('[data-pair]'), true);
        const word = event.target.closest?.('svg [data-word]');
        if (word) showInText(word);
    });
    document.addEventListener('focusout', (event) => pair(event.target.closest?.('[data-pair]'), false));
    document.addEventListener('mouseover', (event) => {
        pair(event.target.closest('[data-pair]'), true);
        const card = event.target.closest('.draft');
        if (card && pane()) showTask(card, false);
    });
    document.addEventListener('mouseout', (event) => {
        pair(event.target.closest('[data-pair]'), false);
        if (event.target.closest('.draft') && pane()) showTask(document.querySelector('.draft.is-current'), false);
    });
    document.addEventListener('selectionchange', showSelection);

    // the task that is chosen, by whatever way
    new MutationObserver((changes) => {
        const chosen = changes.map((change) => change.target).find((target) => target.matches?.('.draft.is-current'));
        if (chosen && pane()) showTask(chosen, true);
    }).observe(document.body, {subtree: true, attributes: true, attributeFilter: ['aria-current']});

    function begin() {
        if (!pane()) return;
        pane().querySelector('[data-zoom]')?.removeAttribute('hidden');
        const current = document.querySelector('.draft.is-current');
        if (current) showTask(current, false);
        const word = location.hash.match(/^#word-(\d+)-\d+$/);
        if (word) {
            const page = document.getElementById(`page-${word[1]}`);
            if (page) withPage(page, () => document.querySelector(location.hash)?.focus());
        } else if (location.hash.startsWith('#restored-')) {
            document.querySelector(location.hash)?.focus();
        }
    }

    begin();
})();
