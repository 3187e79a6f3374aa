// Enhancements of the office's pages; every page works without them.

// "Print" is shown where a script can print.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

// Judging a hit: a letter chooses, and the reason is written next.
const LETTERS = { true: "T", false: "F", unsure: "U" };
document.querySelectorAll("[data-judge]").forEach((radio) => {
  radio.dataset.key = LETTERS[radio.value];
  radio.dataset.keyLabel = radio.closest("label").textContent.trim();
  radio.addEventListener("click", () => {
    // Pressed by its letter it has no focus; walked to with the arrow keys it keeps it.
    if (document.activeElement !== radio) radio.form.querySelector("[data-send-with-enter]").focus();
  });
});

// Ctrl+Enter sends the form that one writes in.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches?.("[data-send-with-enter]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});
