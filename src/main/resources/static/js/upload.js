// Upload page: drop and paste of files, and a warning before a file that is too large is sent.
(() => {
    'use strict';

    const form = document.getElementById('upload');
    const input = document.getElementById('file');
    const zone = form.querySelector('[data-drop]');
    const chosen = document.getElementById('chosen');
    const tooLarge = document.getElementById('too-large');
    const limit = Number(form.dataset.limit);

    function show() {
        chosen.replaceChildren(...Array.from(input.files, (file) => {
            const item = document.createElement('li');
            item.textContent = `${file.name} (${Math.max(1, Math.round(file.size / 1024)).toLocaleString('vi')} KB)`;
            return item;
        }));
        tooLarge.hidden = Array.from(input.files).reduce((sum, file) => sum + file.size, 0) <= limit;
    }

    function take(files) {
        if (files.length === 0) return false;
        input.files = files;
        show();
        return true;
    }

    input.addEventListener('change', show);
    for (const name of ['dragenter', 'dragover']) {
        zone.addEventListener(name, (event) => {
            event.preventDefault();
            zone.classList.add('over');
        });
    }
    zone.addEventListener('dragleave', () => zone.classList.remove('over'));
    zone.addEventListener('drop', (event) => {
        event.preventDefault();
        zone.classList.remove('over');
        take(event.dataTransfer.files);
    });
    document.addEventListener('paste', (event) => {
        if (take(event.clipboardData.files)) {
            event.preventDefault();
        } else if (!event.target.closest('input, textarea')) {
            const text = document.getElementById('text');
            text.closest('details').open = true;
            text.value = event.clipboardData.getData('text/plain');
            text.focus();
        }
    });
    form.addEventListener('submit', (event) => {
        if (!tooLarge.hidden) {
            event.preventDefault();
            tooLarge.scrollIntoView({block: 'center'});
        }
    });
})();
