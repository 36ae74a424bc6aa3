// What somebody types is kept on the server by itself; only the button saves it. Leaving the page loses nothing.
(() => {
    'use strict';

    const form = document.getElementById('text-form');
    if (!form || !form.dataset.autosave) return;
    const state = document.getElementById('text-state');
    const pause = 1000;
    let timer = null;
    let running = null;
    let leaving = false;

    const content = () => new URLSearchParams(new FormData(form)).toString();
    let kept = content();

    async function send(last) {
        const sent = content();
        if (sent === kept) return;
        state.textContent = form.dataset.keeping;
        try {
            const answer = await fetch(form.dataset.autosave, {
                method: 'POST',
                headers: {'Accept': 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'HX-Request': 'true'},
                body: sent,
                // a browser takes along no more than 64 KiB when a page is left
                keepalive: last && sent.length < 60000,
            });
            if (!answer.ok) throw new Error(String(answer.status));
            kept = sent;
            const time = new Date((await answer.json()).at).toLocaleTimeString('vi-VN', {hour: '2-digit', minute: '2-digit'});
            state.textContent = form.dataset.kept.replace('%s', time);
        } catch {
            state.textContent = form.dataset.failed;
        }
    }

    function keep(last) {
        clearTimeout(timer);
        running = (running || Promise.resolve()).then(() => send(last));
        return running;
    }

    form.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(keep, pause);
    });
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden' && !leaving) keep(true);
    });
    // a draft still on its way would come after what is saved
    form.addEventListener('submit', (event) => {
        clearTimeout(timer);
        if (leaving || !running) {
            leaving = true;
            return;
        }
        event.preventDefault();
        running.finally(() => {
            leaving = true;
            form.requestSubmit(event.submitter);
        });
    });
    // Ctrl+S, as in every other program where one writes
    form.addEventListener('keydown', (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 's') {
            event.preventDefault();
            const save = form.querySelector('[data-save]');
            if (save) form.requestSubmit(save);
        }
    });
})();
