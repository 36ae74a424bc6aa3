// Full screen for the meeting room; tables below charts fold away, for those who want them.
(() => {
    'use strict';

    document.querySelectorAll('[data-folds]').forEach((details) => { details.open = false; });
    window.addEventListener('beforeprint', () => document.querySelectorAll('[data-folds]').forEach((details) => { details.open = true; }));

    const button = document.querySelector('[data-full-screen]');
    if (!button || !document.documentElement.requestFullscreen) return;
    button.hidden = false;
    button.addEventListener('click', () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    document.addEventListener('fullscreenchange', () => document.body.classList.toggle('is-screen', document.fullscreenElement !== null));
})();
