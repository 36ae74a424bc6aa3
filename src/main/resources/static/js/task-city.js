// A long list is taken part after part: the next one begins by itself as long as nobody pauses.
(() => {
    const form = document.querySelector("form[data-go-on]");
    if (!form) return;
    form.querySelector("button").hidden = true;
    setTimeout(() => form.requestSubmit(), 150);
    form.querySelector("a").addEventListener("click", () => form.remove());
})();
