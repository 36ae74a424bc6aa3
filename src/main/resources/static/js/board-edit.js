// Composing a board without asking the server each time: places move by drag, by button and by Alt with an arrow, and go away. The server understands the same buttons.
(() => {
    'use strict';

    const form = document.querySelector('[data-board-edit]');
    const list = form.querySelector('[data-lines]');
    const said = form.querySelector('[data-said]');
    const lines = () => Array.from(list.querySelectorAll('[data-line]'));

    function number() {
        lines().forEach((line, i) => {
            line.querySelector('[data-number]').textContent = i + 1;
            line.querySelectorAll('button[name="act"]').forEach((button) => {
                button.value = button.value.replace(/\d+$/, i);
                button.setAttribute('aria-label', button.getAttribute('aria-label').replace(/\d+/, i + 1));
            });
        });
    }

    function move(line, step, focus) {
        const all = lines();
        const to = all.indexOf(line) + step;
        if (to < 0 || to >= all.length) return;
        if (step < 0) all[to].before(line);
        else all[to].after(line);
        number();
        said.textContent = `${form.dataset.moved} ${to + 1}`;
        focus.focus();
    }

    list.addEventListener('click', (event) => {
        const button = event.target.closest('button');
        if (!button) return;
        const line = button.closest('[data-line]');
        event.preventDefault();
        if (button.matches('[data-up]')) move(line, -1, button);
        if (button.matches('[data-down]')) move(line, 1, button);
        if (button.matches('[data-remove]')) {
            const next = line.nextElementSibling || line.previousElementSibling;
            line.remove();
            number();
            (next?.querySelector('[data-remove]') ?? form.querySelector('button[value="add"]')).focus();
        }
    });

    list.addEventListener('keydown', (event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.target.closest('[data-line]'), event.key === 'ArrowUp' ? -1 : 1, event.target);
    });

    // a place can be dragged by its grip only, so that text in it can still be marked
    let dragged = null;
    list.addEventListener('pointerdown', (event) => {
        const line = event.target.closest('[data-line]');
        if (line) line.draggable = event.target.closest('[data-grip]') !== null;
    });
    list.addEventListener('dragstart', (event) => {
        dragged = event.target.closest('[data-line]');
        dragged.classList.add('is-dragged');
        event.dataTransfer.effectAllowed = 'move';
    });
    list.addEventListener('dragover', (event) => {
        const over = event.target.closest('[data-line]');
        if (!dragged || !over || over === dragged) return;
        event.preventDefault();
        const box = over.getBoundingClientRect();
        if (event.clientY < box.top + box.height / 2) over.before(dragged);
        else over.after(dragged);
    });
    list.addEventListener('drop', (event) => event.preventDefault());
    list.addEventListener('dragend', () => {
        dragged.classList.remove('is-dragged');
        dragged.draggable = false;
        said.textContent = `${form.dataset.moved} ${lines().indexOf(dragged) + 1}`;
        dragged = null;
        number();
    });

    const sharing = form.querySelector('#sharing');
    const unit = form.querySelector('[data-unit-field]');
    const showUnit = () => { unit.hidden = sharing.value !== 'UNIT'; };
    sharing.addEventListener('change', showUnit);
    showUnit();
})();
