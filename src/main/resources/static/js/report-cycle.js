// What is needed is asked for only where a task is blocked; words are counted against the limit while they are typed.
(() => {
    const show = select => {
        const needs = select.closest("[data-line]").querySelector("[data-needs]");
        needs.hidden = select.value !== "BLOCKED" && !needs.querySelector("textarea").value.trim();
    };
    document.querySelectorAll("[data-said]").forEach(select => {
        show(select);
        select.addEventListener("change", () => show(select));
    });
    document.querySelectorAll("[data-words]").forEach(text => {
        const meter = document.getElementById(text.dataset.words);
        const limit = Number(meter.dataset.limit);
        const count = () => {
            const words = text.value.trim() ? text.value.trim().split(/\s+/).length : 0;
            meter.querySelector("[data-count]").textContent = words.toLocaleString("vi-VN");
            meter.classList.toggle("is-over", limit > 0 && words > limit && words <= limit * 1.15);
            meter.classList.toggle("is-far", limit > 0 && words > limit * 1.15);
        };
        text.addEventListener("input", count);
        count();
    });
})();
