// Check of form: opens the place of a finding without moving the list beside it.
(() => {
    'use strict';

    let current = null;

    function open(id) {
        const line = document.getElementById(id);
        if (!line) return;
        if (current) current.classList.remove('is-current');
        current = line;
        line.classList.add('is-current');
        line.scrollIntoView({block: 'center'});
    }

    document.addEventListener('click', (event) => {
        const link = event.target.closest('a[data-place]');
        if (!link) return;
        event.preventDefault();
        const id = link.getAttribute('href').slice(1);
        history.replaceState(null, '', `#${id}`);
        open(id);
    });
})();
