// A draft saves itself while somebody types; what could not be saved stays in this browser. The preview shows the real page.
(() => {
    'use strict';

    const form = document.getElementById('draft');
    if (!form) return;
    const state = document.getElementById('draft-state');
    const kept = document.getElementById('draft-kept');
    const body = form.querySelector('textarea[name="body"]');
    const store = 'haidang.outgoing.' + form.dataset.id;
    const pause = 1200;
    let timer = null;
    let running = false;
    let again = false;
    let stopped = false;
    let page = 1;

    const content = () => new URLSearchParams(new FormData(form)).toString();
    let saved = content();

    function keep() {
        try {
            localStorage.setItem(store, JSON.stringify({body: body ? body.value : '', at: Date.now()}));
        } catch {
            // a browser that keeps nothing: the form itself still has the text
        }
    }

    function forget() {
        try {
            localStorage.removeItem(store);
        } catch {
            // nothing was kept
        }
    }

    async function save() {
        if (running) {
            again = true;
            return;
        }
        if (stopped || content() === saved) return;
        running = true;
        state.textContent = form.dataset.saving;
        const sent = content();
        try {
            const answer = await fetch(form.dataset.autosave, {
                method: 'POST',
                headers: {'X-Autosave': '1', 'Accept': 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'HX-Request': 'true'},
                body: sent,
            });
            if (answer.ok) {
                const version = String((await answer.json()).version);
                document.querySelectorAll('[data-version]').forEach((input) => { input.value = version; });
                const now = content();
                saved = sent.replace(/(^|&)version=\d+/, '$1version=' + version);
                state.textContent = form.dataset.saved;
                if (now === saved) forget();
                show(version);
            } else {
                stopped = answer.status === 409;
                const problem = new DOMParser().parseFromString(await answer.text(), 'text/html');
                state.textContent = problem.body.textContent.trim() || form.dataset.failed;
            }
        } catch {
            state.textContent = form.dataset.failed;
        }
        running = false;
        if (again) {
            again = false;
            timer = setTimeout(save, pause);
        }
    }

    form.addEventListener('input', () => {
        keep();
        clearTimeout(timer);
        timer = setTimeout(save, pause);
    });
    form.addEventListener('submit', () => {
        clearTimeout(timer);
        stopped = true;
        forget();
    });
    window.addEventListener('beforeunload', (event) => {
        if (!stopped && content() !== saved) event.preventDefault();
    });

    // the preview
    const preview = document.getElementById('preview');
    const problem = document.getElementById('preview-problem');
    const back = document.getElementById('preview-back');
    const on = document.getElementById('preview-on');
    let last = String(Date.now());

    async function show(version) {
        if (!preview) return;
        last = version;
        const answer = await fetch(preview.dataset.pages + page + '.png?v=' + version, {headers: {'HX-Request': 'true'}});
        if (answer.ok) {
            const pages = Number(answer.headers.get('X-Pages'));
            const image = preview.querySelector('img');
            const old = image.src;
            image.src = URL.createObjectURL(await answer.blob());
            if (old.startsWith('blob:')) URL.revokeObjectURL(old);
            problem.hidden = true;
            back.hidden = page <= 1;
            on.hidden = page >= pages;
        } else if (answer.status === 404 && page > 1) {
            page -= 1;
            show(version);
        } else {
            const text = new DOMParser().parseFromString(await answer.text(), 'text/html');
            problem.textContent = text.body.textContent.trim();
            problem.hidden = false;
        }
    }

    if (preview) {
        back.addEventListener('click', () => { page -= 1; show(last); });
        on.addEventListener('click', () => { page += 1; show(last); });
        // the page asks for the first picture by itself; how many there are is asked afterwards
        const first = preview.querySelector('img');
        const begin = () => show(form.querySelector('[data-version]').value);
        if (first.complete) begin();
        else ['load', 'error'].forEach((event) => first.addEventListener(event, begin, {once: true}));
    }

    // what was typed before the browser closed
    try {
        const before = JSON.parse(localStorage.getItem(store) || 'null');
        if (before && body && before.body && before.body !== body.value) {
            kept.hidden = false;
            kept.querySelector('[data-restore]').addEventListener('click', () => {
                body.value = before.body;
                kept.hidden = true;
                form.dispatchEvent(new Event('input'));
            });
        }
    } catch {
        // nothing kept
    }
})();
