// One box chooses all bodies of the list.
(() => {
    'use strict';

    const label = document.querySelector('[data-check-all]');
    if (!label) return;
    const boxes = () => Array.from(document.querySelectorAll('input[name="body"][form="remind"]'));
    label.classList.remove('d-none');
    label.append(label.parentElement.querySelector('span').textContent);
    label.parentElement.querySelector('span').remove();
    label.querySelector('input').addEventListener('change', (event) => boxes().forEach((box) => { box.checked = event.target.checked; }));
})();
