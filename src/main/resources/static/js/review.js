// The review screen: text and tasks that follow each other, an editor that saves by itself, keys. Without this file all of it works by
// links and forms; here the same addresses are asked for parts of the page.
(() => {
    'use strict';

    const PAUSE = 1000;
    const RETRY = 4000;

    const root = () => document.getElementById('review');
    const drafts = () => Array.from(document.querySelectorAll('.draft'));
    const draft = (id) => document.getElementById(`draft-${id}`);
    const editor = () => document.querySelector('[data-editor]');
    const editForm = () => document.querySelector('[data-edit-form]');
    const typing = (element) => element.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]') !== null;
    const csrf = () => document.querySelector('input[name="_csrf"]').value;

    let currentId = null;
    let caret = null;
    let timer = null;
    let saving = null;
    let dirty = false;
    let lastUndo = null;

    // ---------------------------------------------------------------- asking the server

    class Unreachable extends Error {}

    async function ask(url, fields) {
        const headers = {'X-Part': 'true', 'HX-Request': 'true'};
        const options = {headers, credentials: 'same-origin'};
        if (fields) {
            options.method = 'POST';
            options.body = new URLSearchParams(fields);
            headers['X-CSRF-TOKEN'] = csrf();
        }
        let response;
        try {
            response = await fetch(url, options);
        } catch {
            throw new Unreachable();
        }
        if (response.status >= 500) throw new Unreachable();
        return {status: response.status, html: await response.text()};
    }

    const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;
    const sentence = (html) => parse(html).textContent.trim();

    // ---------------------------------------------------------------- what is said

    function say(state, more = '') {
        const line = document.getElementById('save-state');
        line.textContent = `${root().dataset[`t${state}`]} ${more}`.trim();
        line.classList.toggle('is-problem', ['Offline', 'Conflict', 'Refused', 'Signin'].includes(state));
        line.dataset.state = state.toLowerCase();
    }

    const clock = () => new Date().toLocaleTimeString('vi-VN');

    // ---------------------------------------------------------------- selecting

    function select(id, {focus = true, scrollText = true} = {}) {
        currentId = id === null ? null : String(id);
        for (const each of drafts()) {
            const is = each.dataset.draft === currentId;
            each.classList.toggle('is-current', is);
            if (is) each.setAttribute('aria-current', 'true');
            else each.removeAttribute('aria-current');
        }
        for (const mark of document.querySelectorAll('[data-mark]')) {
            mark.parentElement.classList.toggle('is-current', mark.dataset.mark === currentId);
        }
        const card = currentId && draft(currentId);
        if (!card) return;
        if (focus) card.focus({preventScroll: true});
        card.scrollIntoView({block: 'nearest'});
        if (scrollText && window.matchMedia('(min-width: 900px)').matches) {
            document.getElementById(`mark-${currentId}`)?.scrollIntoView({block: 'center'});
        }
    }

    function move(step) {
        const all = drafts();
        if (all.length === 0) return;
        const at = all.findIndex((each) => each.dataset.draft === currentId);
        const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
        select(next.dataset.draft);
    }

    // ---------------------------------------------------------------- what is kept on this machine

    const keyOf = (id) => `haidang.review.${root().dataset.person}.${root().dataset.document}.${id}`;

    function keep(form) {
        const id = form.closest('[data-editor]').dataset.editor;
        try {
            localStorage.setItem(keyOf(id), JSON.stringify(fieldsOf(form)));
        } catch {
            // a full or forbidden store: the field itself still has the text
        }
    }

    const forget = (id) => localStorage.removeItem(keyOf(id));
    const fieldsOf = (form) => Array.from(new FormData(form)).filter(([name]) => name !== '_csrf');

    function kept() {
        const prefix = keyOf('');
        return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
            .map((key) => ({id: key.slice(prefix.length), fields: JSON.parse(localStorage.getItem(key))}));
    }

    /** Sends what an earlier page could not. */
    async function sendKept() {
        for (const {id, fields} of kept()) {
            if (!draft(id)) {
                continue;
            }
            let answer;
            try {
                answer = await ask(`/documents/${root().dataset.document}/review/drafts/${id}`, fields);
            } catch {
                say('Offline');
                setTimeout(sendKept, RETRY);
                return;
            }
            if (answer.status === 200) {
                forget(id);
                await refresh(editor()?.dataset.editor ?? null);
                say('Restored');
            } else if (answer.status === 409) {
                await open(id);
                showConflict(answer.html);
            } else {
                say(answer.status === 401 ? 'Signin' : 'Refused', answer.status === 401 ? '' : sentence(answer.html));
            }
        }
    }

    // ---------------------------------------------------------------- saving

    function changed() {
        const form = editForm();
        if (!form) return;
        dirty = true;
        keep(form);
        if (document.getElementById('save-state').dataset.state !== 'offline') say('Dirty');
        clearTimeout(timer);
        timer = setTimeout(save, PAUSE);
    }

    /** Saves what is open and waits until it is saved; false where it could not be. */
    async function save() {
        clearTimeout(timer);
        if (saving) await saving;
        const form = editForm();
        if (!form || !dirty) return true;
        saving = send(form);
        try {
            return await saving;
        } finally {
            saving = null;
        }
    }

    async function send(form) {
        const id = form.closest('[data-editor]').dataset.editor;
        dirty = false;
        say('Saving');
        let answer;
        try {
            answer = await ask(form.getAttribute('action'), fieldsOf(form));
        } catch {
            dirty = true;
            say('Offline');
            timer = setTimeout(save, RETRY);
            return false;
        }
        if (answer.status === 200) {
            applySaved(answer.html);
            if (!dirty) {
                forget(id);
                say('Saved', clock());
            }
            return true;
        }
        dirty = answer.status !== 409;
        if (answer.status === 409) showConflict(answer.html);
        else say(answer.status === 401 ? 'Signin' : 'Refused', answer.status === 401 ? '' : sentence(answer.html));
        return false;
    }

    /** Takes over the card, the due days and the counts from an answer; the fields stay as they are under the fingers. */
    function applySaved(html) {
        const answer = parse(html);
        const card = answer.querySelector('[data-card]');
        const counts = answer.querySelector('#counts');
        if (card) {
            const id = card.querySelector('h3').id.replace('draft-title-', '');
            const own = draft(id);
            own.dataset.version = card.dataset.version;
            own.querySelector('[data-card]').replaceWith(card);
            own.querySelectorAll('[data-version-field]').forEach((field) => { field.value = card.dataset.version; });
            const days = Array.from(answer.querySelectorAll('[data-due-of]'));
            const used = Array.from(own.querySelectorAll('[data-deadline]')).filter((each) => each.querySelector('[name="deadline.type"]').value);
            used.forEach((each, i) => { each.querySelector('[data-due]').textContent = days[i]?.textContent ?? ''; });
            const open = card.querySelector('.doubts.open') !== null;
            document.querySelectorAll(`[data-mark="${id}"]`).forEach((mark) => mark.parentElement.classList.toggle('doubtful', open));
        }
        if (counts) {
            // more than our own change: somebody else was at work too
            if (Number(counts.dataset.version) > Number(root().dataset.version) + 1) stale();
            root().dataset.version = counts.dataset.version;
            document.getElementById('counts').replaceWith(counts);
        }
    }

    function showConflict(html) {
        const place = document.querySelector('[data-conflict]');
        place.replaceChildren(...parse(html).childNodes);
        place.querySelector('[data-conflict-title]')?.focus();
        say('Conflict');
    }

    // ---------------------------------------------------------------- the editor

    async function open(id, {focus = true} = {}) {
        if (editor()?.dataset.editor === String(id)) {
            if (focus) editForm().querySelector('[data-body]').focus();
            return;
        }
        if (!await close({select: false})) return;
        let answer;
        try {
            answer = await ask(`/documents/${root().dataset.document}/review/drafts/${id}`);
        } catch {
            say('Offline');
            return;
        }
        if (answer.status !== 200) {
            say('Refused', sentence(answer.html));
            return;
        }
        draft(id).append(parse(answer.html).querySelector('[data-editor]'));
        prepare();
        history.replaceState(null, '', `?open=${id}#draft-${id}`);
        select(id, {focus: false});
        if (focus) editForm().querySelector('[data-body]').focus();
    }

    /** Closes the editor once its content is saved; false where it is not, and then it stays. */
    async function close({select: reselect = true} = {}) {
        const open = editor();
        if (!open) return true;
        if (!await save()) return false;
        open.remove();
        caret = null;
        history.replaceState(null, '', location.pathname);
        if (reselect) select(open.dataset.editor);
        if (!document.getElementById('stale').hidden) await refresh(null);
        return true;
    }

    function prepare() {
        document.querySelectorAll('[data-without-script]').forEach((each) => { each.hidden = true; });
        document.querySelectorAll('[data-keys], [data-add-selection]').forEach((each) => { each.hidden = false; });
        let field = document.getElementById('open-draft');
        if (!field) {
            field = document.createElement('input');
            field.type = 'hidden';
            field.id = 'open-draft';
            field.name = 'draft';
            document.body.append(field);
        }
        field.value = editor()?.dataset.editor ?? '';
    }

    // ---------------------------------------------------------------- changes of the list

    function replaceAll(html, nextId) {
        const scan = document.getElementById('review-scan');
        const scrolls = ['review-text', 'review-tasks', 'review-scan'].filter((id) => document.getElementById(id)).map((id) => [id, document.getElementById(id).scrollTop]);
        const fresh = parse(html).querySelector('#review');
        // the pictures stay: they take long to load and do not change with the list
        if (scan) fresh.querySelector('#review-scan')?.replaceWith(scan);
        root().replaceWith(fresh);
        htmx.process(fresh);
        scrolls.forEach(([id, top]) => { document.getElementById(id).scrollTop = top; });
        lastUndo = fresh.querySelector('[data-step]');
        prepare();
        if (nextId && draft(nextId)) select(nextId, {scrollText: false});
    }

    async function refresh(openId) {
        const url = `/documents/${root().dataset.document}/review${openId ? `?open=${openId}` : ''}`;
        const answer = await ask(url);
        if (answer.status === 200) replaceAll(answer.html, currentId);
    }

    /** Splits, merges, removes, adds, takes back: the whole list comes anew. */
    async function act(url, fields, nextId) {
        if (!await save()) return;
        let answer;
        try {
            answer = await ask(url, fields());
        } catch {
            say('Offline');
            return;
        }
        if (answer.status === 200) {
            replaceAll(answer.html, nextId);
            history.replaceState(null, '', location.pathname);
            say('Saved', clock());
            const opened = editor();
            if (opened) {
                select(opened.dataset.editor, {focus: false});
                opened.querySelector('#lead').focus();
            }
        } else {
            say('Refused', sentence(answer.html));
        }
    }

    const path = (id, noun) => `/documents/${root().dataset.document}/review/drafts/${id}/${noun}`;
    const version = (id) => draft(id).dataset.version;

    function neighbour(id, step) {
        const all = drafts();
        return all[all.findIndex((each) => each.dataset.draft === id) + step]?.dataset.draft ?? null;
    }

    function merge(next) {
        const id = currentId;
        if (id) act(path(id, 'merges'), () => ({version: version(id), next: String(next)}), next ? id : neighbour(id, -1));
    }

    function remove() {
        const id = currentId;
        if (id) act(path(id, 'removals'), () => ({version: version(id)}), neighbour(id, 1) ?? neighbour(id, -1));
    }

    async function split() {
        const id = currentId;
        if (!id) return;
        if (editor()?.dataset.editor !== id || caret === null) {
            await open(id);
            say('Split');
            return;
        }
        const body = editForm().querySelector('[data-body]');
        // the server knows the text without the white space around it
        const at = caret - (body.value.length - body.value.trimStart().length);
        await act(path(id, 'splits'), () => ({version: version(id), at: String(at)}), id);
    }

    async function look() {
        const id = currentId;
        if (!id || !draft(id).querySelector('[data-look]') || !await save()) return;
        try {
            const answer = await ask(path(id, 'looks'), {version: version(id)});
            if (answer.status === 200) {
                applySaved(answer.html);
                draft(id).focus({preventScroll: true});
                say('Saved', clock());
            } else if (answer.status === 409) {
                stale();
            }
        } catch {
            say('Offline');
        }
    }

    /** Place of a point of the page in the document's text. */
    function offset(node, at) {
        const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-start]');
        if (!line) return null;
        const range = document.createRange();
        range.setStart(line, 0);
        range.setEnd(node, at);
        return Number(line.dataset.start) + range.toString().length;
    }

    function addSelection() {
        const selection = window.getSelection();
        const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
        const start = range && offset(range.startContainer, range.startOffset);
        const end = range && offset(range.endContainer, range.endOffset);
        if (start === null || end === null || start === false || end <= start) {
            say('Select');
            document.getElementById('add-text').focus();
            return;
        }
        selection.removeAllRanges();
        act(`/documents/${root().dataset.document}/review/drafts`, () => ({start: String(start), end: String(end)}), null);
    }

    function undo() {
        if (lastUndo) act(lastUndo.getAttribute('action'), () => ({}), currentId);
        lastUndo = null;
    }

    // ---------------------------------------------------------------- other people

    function stale() {
        document.getElementById('stale').hidden = false;
    }

    document.addEventListener('htmx:afterSettle', () => {
        const now = Number(document.getElementById('presence')?.dataset.version);
        if (now > Number(root().dataset.version) && !saving) {
            if (editor()) stale();
            else refresh(null);
        }
    });

    // ---------------------------------------------------------------- events

    document.addEventListener('input', (event) => {
        if (event.target.closest('[data-edit-form]')) changed();
    });

    document.addEventListener('selectionchange', () => {
        const field = document.activeElement;
        if (field?.matches('[data-body]')) caret = field.selectionStart;
    });

    document.addEventListener('submit', (event) => {
        const form = event.target;
        const id = form.closest('.draft')?.dataset.draft ?? null;
        if (form.matches('[data-edit-form]')) {
            event.preventDefault();
            dirty = true;
            save();
        } else if (form.matches('[data-look]')) {
            event.preventDefault();
            select(id, {focus: false});
            look();
        } else if (form.matches('[data-split]')) {
            event.preventDefault();
            select(id, {focus: false});
            split();
        } else if (form.matches('[data-merge-previous]')) {
            event.preventDefault();
            select(id, {focus: false});
            merge(false);
        } else if (form.matches('[data-act]')) {
            event.preventDefault();
            const next = form.matches('[data-remove]') ? neighbour(id, 1) ?? neighbour(id, -1) : id ?? currentId;
            act(form.getAttribute('action'), () => fieldsOf(form), next);
        } else if (form.matches('[data-keep-mine]')) {
            event.preventDefault();
            keepMine(form);
        }
    });

    async function keepMine(form) {
        const id = form.closest('.draft').dataset.draft;
        editForm().querySelector('[data-version-field]').value = form.elements.version.value;
        document.querySelector('[data-conflict]').replaceChildren();
        draft(id).dataset.version = form.elements.version.value;
        dirty = true;
        await save();
    }

    document.addEventListener('click', (event) => {
        const link = event.target.closest('a, button');
        const card = event.target.closest('.draft');
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (link?.matches('[data-mark]')) {
            // while words are being selected a click is not meant for the task
            if (!window.getSelection().isCollapsed) return event.preventDefault();
            event.preventDefault();
            select(link.dataset.mark, {scrollText: false});
        } else if (link?.matches('[data-edit]')) {
            event.preventDefault();
            open(card.dataset.draft);
        } else if (link?.matches('[data-show]')) {
            event.preventDefault();
            select(link.dataset.show, {focus: false});
            const mark = document.getElementById(`mark-${link.dataset.show}`);
            mark.scrollIntoView({block: 'center'});
            mark.focus({preventScroll: true});
        } else if (link?.matches('[data-close]')) {
            event.preventDefault();
            close();
        } else if (link?.matches('[data-take-theirs]')) {
            event.preventDefault();
            forget(link.dataset.takeTheirs);
            dirty = false;
            refresh(link.dataset.takeTheirs).then(() => say('Saved', clock()));
        } else if (link?.matches('[data-refresh]')) {
            event.preventDefault();
            save().then((saved) => saved && refresh(editor()?.dataset.editor ?? null));
        } else if (link?.matches('[data-add-selection]')) {
            addSelection();
        } else if (link?.matches('[data-keys]')) {
            document.getElementById('review-shortcuts').showModal();
        } else if (link?.matches('[data-confirm]')) {
            event.preventDefault();
            confirm();
        } else if (card && !link && card.dataset.draft !== currentId) {
            select(card.dataset.draft, {focus: !event.target.closest('[data-editor]')});
        }
    });

    async function confirm() {
        if (await save()) location.assign(document.querySelector('[data-confirm]').href);
    }

    // the button for the selection would take the selection away
    document.addEventListener('mousedown', (event) => {
        if (event.target.closest('[data-add-selection]')) event.preventDefault();
    });

    const keys = {
        j: () => move(1),
        k: () => move(-1),
        e: () => currentId && open(currentId),
        s: split,
        m: () => merge(true),
        M: () => merge(false),
        d: remove,
        u: undo,
        n: addSelection,
        v: look,
        '?': () => document.getElementById('review-shortcuts').showModal(),
    };

    function escape(event) {
        if (document.querySelector('dialog[open]')) return;
        if (typing(event.target) && event.target.closest('[data-editor]')) {
            event.preventDefault();
            select(event.target.closest('[data-editor]').dataset.editor, {scrollText: false});
        } else if (editor()) {
            event.preventDefault();
            close();
        }
    }

    // before the keys of every page, which mean other things
    document.addEventListener('keydown', (event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') return escape(event);
        if (document.body.dataset.shortcuts !== 'true' || typing(event.target) || document.querySelector('dialog[open]')) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            return confirm();
        }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const act = event.key === 'Enter' && event.target.matches('.draft') ? keys.e : keys[event.key];
        if (act) {
            event.preventDefault();
            event.stopImmediatePropagation();
            act();
        }
    }, true);

    window.addEventListener('online', () => save().then((saved) => saved && sendKept()));
    window.addEventListener('beforeunload', (event) => {
        // what is typed is kept on this machine; only what the server refused would be out of sight
        if (dirty && document.getElementById('save-state').dataset.state === 'refused') event.preventDefault();
    });

    prepare();
    const opened = editor()?.dataset.editor ?? location.hash.match(/^#draft-(\d+)$/)?.[1];
    if (opened && draft(opened)) select(opened, {focus: !editor()});
    else if (drafts().length > 0) select(drafts()[0].dataset.draft, {focus: false, scrollText: false});
    sendKept();
})();
