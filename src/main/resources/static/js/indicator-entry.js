// Entering a form like a spreadsheet: keys that move through cells, blocks pasted from one, sums while typing, a draft that outlives a lost line.
(() => {
    'use strict';

    const form = document.getElementById('entry');
    if (!form) return;
    document.querySelectorAll('[data-scripted]').forEach((part) => { part.hidden = false; });

    const boxes = () => Array.from(form.querySelectorAll('.entry-value:not([readonly])'));
    const lines = () => Array.from(form.querySelectorAll('.entry-line'));
    const boxesOf = (line) => Array.from(line.querySelectorAll('.entry-value'));
    const fieldOf = (box) => box.name.slice(2);

    // ---- moving
    function go(box) {
        if (!box) return;
        box.focus();
        box.select();
    }

    function down(box, step) {
        const all = lines().filter((line) => line.offsetParent !== null);
        const here = box.closest('.entry-line');
        const column = boxesOf(here).indexOf(box);
        const next = all[all.indexOf(here) + step];
        if (!next) return false;
        const row = boxesOf(next);
        go(row[Math.min(column, row.length - 1)]);
        return true;
    }

    function aside(box, step) {
        const row = boxesOf(box.closest('.entry-line'));
        const next = row[row.indexOf(box) + step];
        if (next) go(next);
        return Boolean(next);
    }

    // below the last cell: what is left to do, the reason for cells that stay empty or sending
    function end(box) {
        const empty = boxes().some((one) => one !== box && one.value.trim() === '') || box.value.trim() === '';
        const reason = document.getElementById('entry-reason');
        const next = empty && reason?.value.trim() === '' ? reason : form.querySelector('[data-send]');
        if (next) next.focus();
        else box.blur();
    }

    document.body.addEventListener('click', (event) => {
        const link = event.target.closest?.('a[data-jump]');
        const box = link && document.getElementById(link.hash.slice(1));
        if (!box) return;
        event.preventDefault();
        box.scrollIntoView({block: 'center'});
        go(box);
    });

    form.addEventListener('keydown', (event) => {
        const box = event.target;
        if (!box.classList.contains('entry-value') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
        const atStart = whole || box.selectionEnd === 0;
        const atEnd = whole || box.selectionStart === box.value.length;
        let moved = false;
        if (event.key === 'Enter') {
            moved = true;
            if (!down(box, event.shiftKey ? -1 : 1)) end(box);
        } else if (event.key === 'ArrowDown') moved = down(box, 1);
        else if (event.key === 'ArrowUp') moved = down(box, -1);
        else if (event.key === 'ArrowRight' && atEnd) moved = aside(box, 1);
        else if (event.key === 'ArrowLeft' && atStart) moved = aside(box, -1);
        else if (event.key === 'Escape') {
            box.value = box.dataset.shown;
            moved = true;
        }
        if (moved) event.preventDefault();
    });

    // ---- jumping to an indicator
    const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
    const jump = document.getElementById('entry-jump');

    function find() {
        const wanted = fold(jump.value.trim());
        const line = wanted && lines().find((one) => fold(one.dataset.line).includes(wanted));
        jump.setCustomValidity(wanted && !line ? jump.dataset.none : '');
        if (!line) {
            if (wanted) jump.reportValidity();
            return;
        }
        jump.value = '';
        go(line.querySelector('.entry-value'));
        line.scrollIntoView({block: 'center'});
    }
    jump?.addEventListener('input', () => jump.setCustomValidity(''));
    jump?.addEventListener('change', find);
    jump?.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
            event.preventDefault();
            if (jump.value.trim() === '') {
                const empty = boxes().find((box) => box.value.trim() === '' && box.offsetParent !== null);
                (empty ?? boxes()[0])?.scrollIntoView({block: 'center'});
                go(empty ?? boxes()[0]);
            } else find();
        }
    });

    // ---- sums of parts while typing; only what reads in one way is added
    function number(text) {
        const plain = text.trim();
        if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(plain)) return null;
        return Number(plain.replaceAll('.', '').replace(',', '.'));
    }

    function sum(line) {
        const shown = line?.querySelector('[data-sum]');
        if (!shown) return;
        const parts = Array.from(line.querySelectorAll('[data-part] .entry-value')).map((box) => number(box.value));
        const known = parts.filter((value) => value !== null);
        const total = Math.round(known.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
        shown.querySelector('output').textContent = known.length ? total.toLocaleString('vi-VN', {maximumFractionDigits: 6}) : '–';
        const whole = line.querySelector('td:not([data-part]) .entry-value');
        const differs = Boolean(whole) && known.length === parts.length && number(whole.value) !== null && number(whole.value) !== total;
        shown.classList.toggle('is-different', differs);
        shown.querySelector('[data-sum-problem]').textContent = differs ? ' ' + shown.dataset.differs : '';
    }

    // ---- what was typed is kept in the browser until the server has it
    const store = 'haidang-entry ' + location.pathname;
    const bar = document.getElementById('entry-draft');
    const offline = document.getElementById('entry-offline');

    function drafts() {
        try {
            return JSON.parse(localStorage.getItem(store)) ?? {};
        } catch {
            return {};
        }
    }

    function keep(changed) {
        try {
            if (Object.keys(changed).length) localStorage.setItem(store, JSON.stringify(changed));
            else localStorage.removeItem(store);
        } catch { /* a full or closed storage: the page still works */ }
    }

    function remember(box) {
        const kept = drafts();
        if (box.value === box.dataset.shown) delete kept[fieldOf(box)];
        else {
            const version = box.closest('[data-cell]').dataset.version;
            kept[fieldOf(box)] = {text: box.value, at: Date.now(), shown: box.dataset.shown, version};
        }
        keep(kept);
    }

    function forget(field, text) {
        const kept = drafts();
        if (kept[field] && (text === undefined || kept[field].text === text)) {
            delete kept[field];
            keep(kept);
        }
    }

    function offer() {
        const kept = drafts();
        const fields = Object.keys(kept).filter((field) => {
            const box = document.getElementById('v-' + field);
            if (!box || box.readOnly || box.value === kept[field].text && box.dataset.shown === kept[field].text) {
                delete kept[field];
                return false;
            }
            return true;
        });
        keep(kept);
        bar.hidden = fields.length === 0;
        if (fields.length) {
            const since = new Date(Math.min(...fields.map((field) => kept[field].at)));
            bar.querySelector('[data-draft-words]').textContent = bar.dataset.words
                .replace('#', String(fields.length)).replace('#', since.toLocaleString('vi-VN', {hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit'}));
        }
    }

    function send(box) {
        box.dispatchEvent(new Event('change', {bubbles: true}));
    }

    function fill() {
        const kept = drafts();
        bar.hidden = true;
        for (const [field, draft] of Object.entries(kept)) {
            const box = document.getElementById('v-' + field);
            if (!box) continue;
            box.value = draft.text;
            // it was typed over what stood then: had somebody changed that since, the server asks which one is meant
            if (draft.version !== undefined) {
                form.elements['n-' + field].value = draft.version;
                form.elements['o-' + field].value = draft.shown;
            }
            sum(box.closest('.entry-line'));
            send(box);
        }
    }

    bar?.querySelector('[data-draft-fill]').addEventListener('click', fill);
    bar?.querySelector('[data-draft-drop]').addEventListener('click', () => {
        keep({});
        bar.hidden = true;
    });
    window.addEventListener('online', () => {
        offline.hidden = true;
        fill();
    });

    form.addEventListener('input', (event) => {
        if (!event.target.classList.contains('entry-value')) return;
        remember(event.target);
        sum(event.target.closest('.entry-line'));
    });

    const unreached = (event) => {
        const cell = event.target.closest?.('[data-cell]');
        if (cell) cell.classList.add('is-unsaved');
        offline.hidden = false;
    };
    document.body.addEventListener('htmx:sendError', unreached);
    document.body.addEventListener('htmx:timeout', unreached);

    // ---- answers
    const cellOf = (element) => element?.matches?.('[data-cell]') ? element : null;
    const typing = (cell) => {
        const box = cell.querySelector('.entry-value');
        return document.activeElement === box && box.value !== box.dataset.shown;
    };

    document.body.addEventListener('htmx:afterRequest', (event) => {
        if (event.detail.successful) offline.hidden = true;
    });
    // what others wrote is not put over what is being typed here, and what has not changed is left alone
    document.body.addEventListener('htmx:oobBeforeSwap', (event) => {
        const cell = cellOf(event.detail.target);
        const coming = event.detail.fragment?.querySelector?.('[data-cell]') ?? event.detail.fragment;
        if (!cell) return;
        const fromOthers = event.detail.elt?.id === 'entry-changes' || event.detail.requestConfig?.path?.includes('/changes');
        if (fromOthers && (typing(cell) || cell.classList.contains('is-refused') || cell.classList.contains('is-unsaved')
            || coming?.dataset?.version === cell.dataset.version)) event.detail.shouldSwap = false;
    });
    // more was typed while the answer was on its way: it stays
    document.body.addEventListener('htmx:beforeSwap', (event) => {
        const cell = cellOf(event.detail.target);
        if (!cell) return;
        const box = cell.querySelector('.entry-value');
        const sent = event.detail.requestConfig.parameters['v-' + cell.dataset.cell];
        if (document.activeElement === box && sent !== undefined && box.value !== sent) {
            const text = box.value;
            const place = box.selectionStart;
            document.body.addEventListener('htmx:afterSettle', () => {
                const again = document.getElementById(box.id);
                again.value = text;
                again.focus();
                again.setSelectionRange(place, place);
            }, {once: true});
        }
    });
    document.body.addEventListener('htmx:load', (event) => {
        const cell = cellOf(event.detail.elt);
        if (!cell) return;
        const box = cell.querySelector('.entry-value');
        if (!cell.classList.contains('is-refused') && box.value === box.dataset.shown) forget(fieldOf(box));
        sum(cell.closest('.entry-line'));
    });

    // ---- a block from a spreadsheet
    form.addEventListener('paste', (event) => {
        const box = event.target;
        const block = event.clipboardData?.getData('text/plain') ?? '';
        if (!box.classList.contains('entry-value') || !/[\t\n]/.test(block.replace(/\r?\n$/, ''))) return;
        event.preventDefault();
        window.htmx.ajax('POST', form.dataset.block, {source: form, target: '#messages', swap: 'none', values: {at: fieldOf(box), block}});
    });

    // a press of Enter elsewhere does not send the form
    form.addEventListener('submit', (event) => {
        if (event.submitter?.formAction.endsWith('/sending') || event.submitter === null) boxes().forEach((box) => forget(fieldOf(box), box.value));
    });
    offer();
})();
