// Fields to choose in while typing: the server finds without accents and in any order of words; without this file the field is typed in full.
(() => {
    'use strict';

    document.querySelectorAll('[data-choices]').forEach((field) => {
        const list = document.getElementById(field.getAttribute('aria-controls'));
        const options = () => Array.from(list.querySelectorAll('[role="option"]'));
        const chosen = () => list.querySelector('[aria-selected="true"]');
        let asked = 0;
        let waiting = 0;

        function close() {
            asked++;
            clearTimeout(waiting);
            list.hidden = true;
            field.setAttribute('aria-expanded', 'false');
            field.removeAttribute('aria-activedescendant');
        }

        function point(option) {
            options().forEach((one) => one.setAttribute('aria-selected', String(one === option)));
            if (!option) return;
            field.setAttribute('aria-activedescendant', option.id);
            option.scrollIntoView({block: 'nearest'});
        }

        function take(option) {
            field.value = option.dataset.value;
            close();
        }

        async function ask() {
            const mine = ++asked;
            const query = new URLSearchParams({text: field.value});
            ['within', 'year'].forEach((name) => query.set(name, field.form.elements[name]?.value ?? ''));
            const answer = await fetch(`${field.dataset.choices}&${query}`, {headers: {'HX-Request': 'true'}});
            if (!answer.ok || mine !== asked || document.activeElement !== field) return;
            list.innerHTML = await answer.text();
            const some = options();
            some.forEach((one, at) => { one.id = `${list.id}-${at}`; });
            list.hidden = some.length === 0;
            field.setAttribute('aria-expanded', String(some.length > 0));
            point(some[0]);
        }

        field.addEventListener('input', () => {
            clearTimeout(waiting);
            waiting = setTimeout(ask, 120);
        });

        field.addEventListener('keydown', (event) => {
            const some = options();
            if (event.isComposing) return;
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
                event.stopPropagation();
                close();
            } else if ((event.key === 'Enter' || event.key === 'Tab') && !list.hidden && chosen()) {
                if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
                take(chosen());
            }
        });

        field.addEventListener('blur', () => setTimeout(close, 150));
        list.addEventListener('mousedown', (event) => {
            const option = event.target.closest('[role="option"]');
            if (!option) return;
            event.preventDefault();
            take(option);
        });
    });
})();
