// The quick form of the register: Enter goes on to the next field, senders are found while typing, without accents.
(() => {
    'use strict';

    const form = document.getElementById('arrival-form');
    const submit = document.getElementById('arrival-submit');
    const sender = document.getElementById('f-sender');
    const senderId = document.getElementById('f-senderId');
    const list = document.getElementById('sender-options');
    const addition = document.getElementById('sender-new');
    const add = document.getElementById('f-senderAdd');

    const visible = (element) => element.offsetParent !== null;
    const fields = () => Array.from(form.querySelectorAll('input:not([type="hidden"]), select, textarea')).filter(visible);

    // where to begin: at what is wrong, else at the first thing that must be there and is not, else at the button
    function begin() {
        const wrong = form.querySelector('[aria-invalid="true"], #repeats input');
        const missing = ['f-number', 'f-sender', 'f-subject'].map((id) => document.getElementById(id)).find((field) => !field.value);
        (wrong || missing || submit).focus();
    }

    form.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
        if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            form.requestSubmit(submit);
            return;
        }
        if (event.target.matches('button, textarea') && !event.target.matches('#f-subject')) return;
        if (event.shiftKey) return;
        event.preventDefault();
        const all = fields();
        const next = all[all.indexOf(event.target) + 1];
        (next || submit).focus();
        if (next && next.select && next.type !== 'checkbox') next.select();
    });

    // ---- the sender -------------------------------------------------------------------------------------------------------

    let asked = 0;
    let waiting = 0;
    const options = () => Array.from(list.querySelectorAll('[role="option"]'));
    const chosen = () => list.querySelector('[aria-selected="true"]');

    function close() {
        list.hidden = true;
        sender.setAttribute('aria-expanded', 'false');
        sender.removeAttribute('aria-activedescendant');
    }

    function point(option) {
        options().forEach((one) => one.setAttribute('aria-selected', String(one === option)));
        if (option) {
            sender.setAttribute('aria-activedescendant', option.id);
            option.scrollIntoView({block: 'nearest'});
        }
    }

    function take(option) {
        sender.value = option.dataset.name;
        senderId.value = option.dataset.id;
        add.checked = option.dataset.add === 'true';
        addition.hidden = !add.checked;
        close();
    }

    async function ask() {
        const mine = ++asked;
        const answer = await fetch(`${sender.dataset.options}?sender=${encodeURIComponent(sender.value)}`, {headers: {'HX-Request': 'true'}});
        if (!answer.ok || mine !== asked || document.activeElement !== sender) return;
        list.innerHTML = await answer.text();
        const some = options();
        list.hidden = some.length === 0;
        sender.setAttribute('aria-expanded', String(some.length > 0));
        point(some[0]);
    }

    sender.addEventListener('input', () => {
        senderId.value = '';
        add.checked = false;
        addition.hidden = true;
        clearTimeout(waiting);
        waiting = setTimeout(ask, 120);
    });

    sender.addEventListener('keydown', (event) => {
        const some = options();
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (list.hidden) {
                ask();
                return;
            }
            const at = some.indexOf(chosen()) + (event.key === 'ArrowDown' ? 1 : -1);
            point(some[(at + some.length) % some.length]);
        } else if (event.key === 'Escape' && !list.hidden) {
            event.preventDefault();
            close();
        } else if ((event.key === 'Enter' || event.key === 'Tab') && !list.hidden && chosen() && !event.ctrlKey) {
            // the form's own Enter then goes on to the next field
            take(chosen());
        }
    });

    sender.addEventListener('blur', () => setTimeout(close, 150));
    list.addEventListener('mousedown', (event) => {
        const option = event.target.closest('[role="option"]');
        if (option) {
            event.preventDefault();
            take(option);
        }
    });

    begin();
})();
