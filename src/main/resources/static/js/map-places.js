// Zones on the map and their numbers go together: dragging writes the numbers, typing moves the zone. A click beside no zone puts the one whose numbers are in focus there.
(() => {
    'use strict';

    const form = document.querySelector('[data-map-places]');
    if (!form) {
        return;
    }
    const map = form.querySelector('[data-map]');
    const field = (id, axis) => form.querySelector(`[data-of="${id}"][data-axis="${axis}"]`);
    const pin = (id) => map.querySelector(`[data-pin="${id}"]`);
    let held = null;
    let last = null;

    function at(event) {
        const box = map.getBoundingClientRect();
        const within = (value, most) => Math.min(most, Math.max(0, Math.round(value)));
        return {
            x: within((event.clientX - box.left) / box.width * 1000, 1000),
            y: within((event.clientY - box.top) / box.height * 600, 600),
        };
    }

    function draw(id) {
        const x = field(id, 'x').value;
        const y = field(id, 'y').value;
        const placed = x !== '' && y !== '';
        pin(id).dataset.placed = placed;
        if (placed) {
            pin(id).setAttribute('transform', `translate(${Number(x)} ${Number(y)})`);
        }
    }

    function put(id, place) {
        field(id, 'x').value = place.x;
        field(id, 'y').value = place.y;
        draw(id);
    }

    function mark(id) {
        last = id;
        map.querySelectorAll('[data-pin]').forEach((one) => one.classList.toggle('is-now', one.dataset.pin === id));
    }

    map.addEventListener('pointerdown', (event) => {
        const found = event.target.closest('[data-pin]');
        if (found) {
            held = found.dataset.pin;
            mark(held);
            map.setPointerCapture(event.pointerId);
            event.preventDefault();
        } else if (last !== null && pin(last).dataset.placed === 'false') {
            put(last, at(event));
        }
    });
    map.addEventListener('pointermove', (event) => {
        if (held !== null) {
            put(held, at(event));
        }
    });
    ['pointerup', 'pointercancel'].forEach((name) => map.addEventListener(name, () => {
        held = null;
    }));
    form.addEventListener('input', (event) => draw(event.target.dataset.of));
    form.addEventListener('focusin', (event) => {
        if (event.target.dataset.of) {
            mark(event.target.dataset.of);
        }
    });
})();
